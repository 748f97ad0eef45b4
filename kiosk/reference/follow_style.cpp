#include "kiosk/reference/follow_style.h"

#include <sodium.h>

#include <array>

namespace kiosk::reference {
namespace {

// Text stands on its ground with a contrast of 7 or more in both schemes; dark swaps the bands' colours.
// Lengths follow the reader's text size, but for the number, which is as large as the glass is wide.
constexpr std::string_view STYLE = R"(
:root{color-scheme:light dark;
--page:#f5f3ed;--card:#fff;--ink:#12202c;--ink2:#3b4853;--link:#0b4a78;--line:#cfcabd;
--tint:#e2ecf4;--on-tint:#0b4a78;--ok:#e0f0e6;--on-ok:#0a5636;--warn:#fff0cc;--on-warn:#653f00;--off:#e4e1d8;--on-off:#37434d}
@media(prefers-color-scheme:dark){:root{
--page:#0c161f;--card:#12202c;--ink:#fff;--ink2:#cfdae3;--link:#e2ecf4;--line:#3b4853;
--tint:#08304f;--on-tint:#e2ecf4;--ok:#0a5636;--on-ok:#e0f0e6;--warn:#653f00;--on-warn:#fff0cc;--off:#37434d;--on-off:#e4e1d8}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--ink);font:1.125rem/1.4 Inter,system-ui,sans-serif;overflow-wrap:break-word}
nav,main,footer{max-width:34rem;margin:0 auto;padding:0 min(1rem,4vw)}
nav{display:flex;justify-content:flex-end}
a{color:var(--link);display:inline-block;padding:.75rem 0;min-height:2.75rem;font-weight:600}
a:focus-visible{outline:.25rem solid #ffc83d;outline-offset:.125rem}
h1,h2,p,ul{margin:0;padding:0;font-weight:400}
.card{background:var(--card);border-radius:16px;padding:min(1.25rem,5vw)}
.ticket{text-align:center}
.ticket h1{font-size:1rem;color:var(--ink2);font-weight:600}
h1 strong{display:block;color:var(--ink);font-size:min(7rem,26vw);line-height:1.1;font-weight:700;white-space:nowrap}
h1 strong.long{font-size:min(6rem,19vw)}
.service{font-size:1.25rem;font-weight:600}
.place{color:var(--ink2)}
.band{margin:16px 0;border-radius:16px;padding:min(1.25rem,5vw);display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center;
background:var(--tint);color:var(--on-tint);border:4px solid transparent}
.band svg{flex:none;width:3rem;height:3rem;fill:none;stroke:currentColor;stroke-width:4;stroke-linecap:round;stroke-linejoin:round}
.band div{flex:1 1 13rem}
.band h1,.band h2{font-size:1.625rem;line-height:1.25;font-weight:700;text-wrap:balance}
.band p{margin-top:.25rem}
.now{background:#ffc83d;color:#12202c}.now h2{font-size:1.875rem}
.ok{background:var(--ok);color:var(--on-ok)}
.warn{background:var(--warn);color:var(--on-warn)}
.off{background:var(--off);color:var(--on-off)}
h2.small{font-size:1rem;color:var(--ink2);font-weight:600}
ul{list-style:none}
li{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem;padding:.5rem 0;border-top:.125rem solid var(--line)}
li:first-child{border-top:0}
li strong{font-size:1.5rem;line-height:1.2}
.note{margin-top:1rem;color:var(--ink2)}
footer{padding-top:1rem;padding-bottom:2rem;color:var(--ink2)}
footer a{margin-right:1.5rem}
)";

}  // namespace

std::string_view follow_style() {
    return STYLE;
}

std::string follow_style_hash() {
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(STYLE.data()), STYLE.size());
    std::array<char, sodium_base64_ENCODED_LEN(crypto_hash_sha256_BYTES, sodium_base64_VARIANT_ORIGINAL)>
        text{};
    sodium_bin2base64(text.data(), text.size(), hash.data(), hash.size(), sodium_base64_VARIANT_ORIGINAL);
    return std::string("sha256-") + text.data();
}

}  // namespace kiosk::reference
