// A leased block as central signs it and a terminal keeps it: a JWS in compact form (RFC 7515) with EdDSA
// over Ed25519 (RFC 8037), so that any JOSE library of an integrator's can make one. Pure.
#pragma once

#include <string>
#include <string_view>

#include "kiosk/central/jws.h"
#include "kiosk/core/result.h"
#include "kiosk/core/ticket_block.h"

namespace kiosk {

inline constexpr std::size_t BLOCK_TOKEN_MAX_BYTES = std::size_t{32} * 1024;

/// Why a token is no block; for the engineer, holds nothing of the token.
struct BlockRefused {
    std::string detail;
};
/// The signature is judged before a byte of the content is read.
Result<TicketBlock, BlockRefused> read_block(std::string_view token, std::string_view public_key);

/// Central's side.
std::string sign_block(const TicketBlock& block, const SigningKey& key);

}  // namespace kiosk
