extension LanguagePack {
    /// Vietnamese.
    static let vietnamese = LanguagePack(
        language: .vietnamese,
        units: [
            UnitWords(.annex, ["phụ lục"]),
            UnitWords(.chapter, ["chương"]),
            UnitWords(.section, ["mục"]),
            UnitWords(.article, ["điều"], abbreviations: ["đ"]),
            UnitWords(.paragraph, ["khoản"]),
            UnitWords(.point, ["điểm"]),
        ],
        connectors: ["và", "hoặc", "hay", "cũng như", "và hoặc", "cùng với", "cùng"],
        rangeTo: ["đến", "tới", "đến hết", "tới hết", "cho đến", "cho tới", "đến cả"],
        rangeFrom: ["từ", "kể từ"],
        of: ["của", "thuộc", "tại", "trong", "ở", "của các", "thuộc các"],
        fillers: ["các", "những", "cả", "tại", "tại các", "của", "quy định tại", "quy định tại các"],
        ownerLinks: [
            "quy định tại", "quy định tại các", "quy định trong", "nêu tại", "nêu tại các", "nêu trong", "nêu ở", "ghi tại",
            "được quy định tại", "được quy định tại các", "được nêu tại", "cụ thể là", "cụ thể tại",
        ],
        selfWords: ["này"],
        anaphors: ["đó", "ấy", "trên", "nói trên", "nêu trên", "kể trên"],
        selfWordFollows: true,
        positions: ["nói trên", "nêu trên", "kể trên", "trên đây", "dưới đây", "trên"],
        prepositions: [
            "tại", "của", "theo", "trong", "ở", "với", "thuộc", "cho", "về", "bởi", "từ", "đến", "trừ", "và", "hoặc",
            "cứ", "phạm", "dụng", "hiện", "thủ", "tới", "quy định",
        ],
        normativeVerbs: [
            "áp dụng", "không áp dụng", "quy định", "không quy định", "được", "không được", "phải", "không phải",
            "có hiệu lực", "không có hiệu lực", "chỉ áp dụng", "cũng áp dụng", "sẽ áp dụng", "cũng được", "chỉ được",
            "không ảnh hưởng", "không loại trừ", "không hạn chế", "không cản trở", "bị", "bao gồm", "gồm", "hết hiệu lực",
            "có thể", "sẽ không", "sẽ được",
        ],
        selfReferenceNeedsRule: true,
        types: [
            "Luật", "Bộ luật", "Đạo luật", "Pháp lệnh", "Nghị định", "Nghị quyết", "Nghị quyết liên tịch", "Thông tư",
            "Thông tư liên tịch", "Quyết định", "Chỉ thị", "Hiến pháp", "Công ước", "Hiệp định", "Hiệp ước",
            "Nghị định thư", "Hiến chương", "Điều lệ", "Quy chế", "Quy chế Rome", "Lệnh", "Sắc lệnh", "Sắc luật",
            "Thỏa thuận", "Tuyên ngôn", "Tuyên bố", "Bản ghi nhớ", "Văn bản hợp nhất", "Văn bản", "Công văn", "Quy định",
            "Nội quy", "Thông tri", "Quy tắc", "Quy chuẩn", "Kế hoạch", "Thông báo", "Hướng dẫn", "Đề án",
        ],
        otherTexts: [
            "hợp đồng", "thỏa thuận", "điều lệ", "quy chế", "nội quy", "bản án", "dự thảo", "dự án luật", "đạo luật",
            "phụ lục", "quy ước", "hương ước", "cam kết", "biên bản", "văn bản", "quyết định", "nghị định", "thông tư",
            "nghị quyết", "pháp lệnh", "quy định", "luật", "bộ luật", "chỉ thị", "hiệp định", "hiệp ước", "quy tắc",
        ],
        nameStops: [
            "này", "đó", "và", "hoặc", "hay", "thì", "mà", "được", "bị", "phải", "là", "có", "không", "quy", "theo", "tại",
            "trong", "ngoài", "khi", "nếu", "để", "do", "bởi", "vì", "nhằm", "với", "từ", "đến", "đã", "đang", "sẽ",
            "các", "những", "mọi", "cho", "gồm", "cũng", "chỉ", "như", "trừ", "đối", "trước", "sau", "nêu", "yêu", "nói",
            "cấm", "buộc", "kèm", "hiện", "mới", "còn", "nhưng", "áp", "khẳng", "liên", "căn", "thuộc", "ghi", "đề", "cùng",
            "xác", "bắt", "lần", "thể", "đặt", "dành", "nhấn", "tạo", "thiết", "hướng", "mở", "hôm", "ngày", "vừa", "trên",
            "kể", "điều", "khoản", "điểm", "chương", "mục",
        ],
        nameLinks: ["về", "của", "chống", "quốc tế", "khung", "phòng", "liên", "châu", "sửa đổi", "nước", "bổ sung"],
        money: [
            "tỷ", "triệu", "nghìn", "ngàn", "trăm", "đồng", "usd", "euro", "eur", "vnđ", "vnd", "đô la", "phần trăm",
        ],
        counted: [
            "người", "vụ", "quốc gia", "nước", "lần", "năm", "tháng", "ngày", "giờ", "phút", "giây", "tuổi", "mét", "km",
            "kg", "tấn", "trang", "chữ", "bên", "bị cáo", "bị can", "đối tượng", "trường hợp", "cán bộ", "chiến sĩ", "tổ",
            "đội", "xe", "máy", "tàu", "đại biểu", "phiên", "hội nghị", "văn bản", "nghị định", "luật", "thông tư", "tỉnh",
            "thành phố", "nhóm", "loại", "hành vi", "tội", "phần", "đợt", "sinh viên", "học sinh", "hộ", "gia đình",
            "doanh nghiệp", "dự án", "điểm", "công ước", "nghị quyết",
        ],
        dispatched: [
            "tổ", "người", "cán bộ", "chiến sĩ", "chiến sỹ", "xe", "máy bay", "tàu", "đội", "đoàn", "vụ", "nhân viên",
            "công an", "bác sĩ", "y tá", "trực thăng", "quân", "lính", "đại đội", "trung đội", "tiểu đoàn", "trung đoàn",
            "lượt", "nhóm", "thuyền", "ca nô", "xuồng", "chuyên gia", "đồng chí", "phương tiện", "mũi", "tay", "cảnh sát",
            "chiếc", "cỗ", "con", "sĩ quan", "binh sĩ", "lực lượng",
        ],
        undispatched: ["tổ chức", "người nào", "người có", "người bị", "người được", "con người", "vụ việc", "xe cộ"],
        compoundsBefore: [
            "thời", "địa", "quan", "ưu", "đặc", "trọng", "nhược", "khuyết", "cao", "tâm", "chấm", "ghi", "được", "tiêu",
            "nghi", "tài", "điều", "bồi", "luận", "yếu", "huyệt", "hợp", "bưu", "trắc", "tụ", "danh", "đề", "thư", "hạng",
            "giai", "thực", "quy",
        ],
        determiners: ["một", "hai", "ba", "bốn", "năm", "mấy", "nhiều", "số", "mỗi", "từng", "vài"],
        chapterStops: [],
        ordinals: ["đoạn thứ nhất", "đoạn thứ hai", "đoạn thứ ba", "đoạn một", "đoạn hai", "đoạn 1", "đoạn 2", "đoạn 3"],
        ordinalUnits: [],
        months: [],
        monthWords: ["tháng"],
        yearWords: ["năm"],
        numberWords: ["số"]
    )
}
