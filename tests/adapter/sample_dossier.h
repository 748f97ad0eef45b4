// One dossier as a province's system would tell it, with everything about its owner. Nobody's.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace adapter_tests {

inline const std::string CODE = "H20.14.05-261109-0123";
inline const std::string PHONE_END = "0037";
inline const std::string ID_END = "0070";

inline nlohmann::json sample_dossier() {
    return {{"MaHoSo", CODE},
            {"MaTTHC", "1.000001"},
            {"TenTTHC", "Đăng ký khai sinh"},
            {"ChuHoSo", "Công dân Mẫu 01"},
            {"LoaiDoiTuong", "1"},
            {"MaDoiTuong", "000000010070"},
            {"ThongTinKhac", "Thông tin riêng của Mẫu 01"},
            {"Email", "mau01@example.org"},
            {"Fax", "0000019999"},
            {"SoDienThoai", "0000010037"},
            {"TrichYeuHoSo", "Khai sinh cho con của Mẫu 01"},
            {"NgayTiepNhan", "20261109083000"},
            {"NgayHenTra", "20261123170000"},
            {"TrangThaiHoSo", "4"},
            {"NgayTra", ""},
            {"HinhThuc", "0"},
            {"DonViXuLy", "UBND phường Mẫu, tỉnh Mẫu"},
            {"NguoiXuLy", "Cán bộ Mẫu 07"},
            {"GhiChu", "Gọi cho Mẫu 01"},
            {"DanhSachLePhi", nlohmann::json::array({{{"TenPhiLePhi", "Lệ phí hộ tịch"}, {"Gia", "8000"}}})},
            {"DanhSachHoSoBoSung", nlohmann::json::array()}};
}

/// What of it may never leave the adapter, in any form.
inline const std::vector<std::string>& personal_texts() {
    static const std::vector<std::string> TEXTS{"Công dân", "010070",  "riêng",  "example.org", "0000019999",
                                                "010037",   "của Mẫu", "Cán bộ", "Gọi cho"};
    return TEXTS;
}

/// A whole answer to TraCuuHoSo.
inline std::string found(const nlohmann::json& dossier) {
    return nlohmann::json{{"error_code", 0}, {"result", {dossier}}}.dump();
}

}  // namespace adapter_tests
