extension LanguagePack {
    /// Vietnamese.
    ///
    /// What each list is for, with examples, stands beside its name in `LanguagePack.swift`.
    static let vietnamese = LanguagePack(
        language: .vietnamese,
        modifiersFollow: true,
        units: [
            Unit(level: .annex, one: "phụ lục", numbers: [.digits, .capitalRoman]),
            Unit(level: .chapter, one: "chương", asked: "c", numbers: [.digits, .capitalRoman]),
            Unit(level: .section, one: "mục", numbers: [.digits, .capitalRoman]),
            Unit(level: .article, one: "điều", short: "đ", numbers: .digits),
            Unit(level: .paragraph, one: "khoản", asked: "k", numbers: .digits),
            Unit(level: .point, one: "điểm", asked: "đ", numbers: .letters),
        ],
        numbering: Numbering(
            points: .vietnamese,
            suffixes: """
                bis, ter, quater, quinquies, sexies, septies, octies, novies, decies, undecies, duodecies, terdecies,
                tredecies, quaterdecies, quattuordecies, quindecies, quinquiesdecies, sexdecies, sexiesdecies,
                septdecies, septiesdecies, octodecies, octiesdecies, novodecies, noviesdecies, vicies
                """,
            numberWords: "số",
            numberWordMayFollowUnit: true,
            money: """
                tỷ, triệu, nghìn, ngàn, trăm, đồng, usd, euro, eur, vnđ, vnd, đô la, phần trăm
                """),
        lists: Lists(
            connectors: """
                và, hoặc, hay, cũng như, và hoặc, cùng với, cùng, trừ, ngoại trừ, không bao gồm, lẫn, kết hợp với, và cả, kể cả,
                đặc biệt là, nhất là, và đặc biệt là, và nhất là
                """,
            rangeTo: "đến, tới, đến hết, tới hết, cho đến, cho tới, đến cả",
            rangeFrom: "từ, kể từ",
            plurals: "các, những, nhiều, mọi",
            abbreviations: "tr, tp, ts, ths, pgs, gs",
            fillers: "các, những, cả, tại, tại các, của, quy định tại, quy định tại các",
            ordinals: """
                đoạn thứ nhất, đoạn thứ hai, đoạn thứ ba, đoạn một, đoạn hai, đoạn 1, đoạn 2, đoạn
                3
                """,
            ordinalUnits: ""),
        wholes: Wholes(
            of: "của, thuộc, tại, trong, ở, của các, thuộc các",
            genitives: "của",
            annexedTo: "của, kèm theo, ban hành kèm theo, ban hành theo",
            issuedWith: "kèm theo, ban hành kèm theo",
            possessives: "",
            others: """
                phần, phần thứ nhất, phần thứ hai, phần thứ ba, phần thứ tư, phần thứ năm, phần thứ sáu, phần thứ bảy,
                phần thứ tám, phần thứ chín, phần thứ mười, tiểu mục, mục, tiết, biểu, bảng, mẫu, phụ lục
                """,
            partComesFirst: true),
        pointers: Pointers(
            here: "này",
            before: "đó, ấy, trên, nói trên, nêu trên, kể trên",
            positions: "nói trên, nêu trên, kể trên, trên đây, dưới đây, trên",
            backReferences: "",
            needRule: true,
            prepositions: """
                tại, của, theo, trong, ở, với, thuộc, cho, về, bởi, từ, đến, trừ, và, hoặc, cứ,
                phạm, dụng, hiện, thủ, tới, quy định
                """,
            normativeVerbs: """
                áp dụng, không áp dụng, quy định, không quy định, được, không được, phải, không
                phải, có hiệu lực, không có hiệu lực, chỉ áp dụng, cũng áp dụng, sẽ áp dụng, cũng
                được, chỉ được, không ảnh hưởng, không loại trừ, không hạn chế, không cản trở, bị,
                bao gồm, gồm, hết hiệu lực, có thể, sẽ không, sẽ được
                """),
        owners: Owners(
            links: """
                quy định tại, quy định tại các, quy định trong, nêu tại, nêu tại các, nêu trong,
                nêu ở, ghi tại, được quy định tại, được quy định tại các, được nêu tại, có quy định tại, đã quy định tại,
                cũng quy định tại, quy định rõ tại, quy định cụ thể tại, quy định ở, quy định theo, cụ thể là,
                cụ thể tại
                """,
            verbs: "quy định, nêu, ghi, ghi nhận",
            subjects: "về, theo",
            otherVersions: "cũ, dự thảo, theo dự thảo, bản dự thảo, theo bản dự thảo",
            leadIns:
                "tại, xem, xem thêm, cụ thể là, nhất là, đặc biệt là, như, trong đó có, mà cụ thể là, ví dụ",
            tails: """
                đều của, đều thuộc, vốn thuộc, được quy định, đã được quy định, đã quy định, được nêu, đã nêu, và tiếp theo, và các điều tiếp theo, và quy định khác, và các quy định khác, và các điều khác,
                và điều khác
                """,
            sameSources: """
                cùng Luật, cùng Bộ luật, cùng Pháp lệnh, cùng Nghị định, cùng Quyết định, cùng Thông tư, cùng văn bản
                """,
            amendments: ""),
        names: Names(
            types: """
                Đạo luật, Nghị định, NĐ, TT, TTLT, QĐ, NQ, Nghị quyết, Nghị quyết liên tịch,
                Thông tư, Thông tư liên tịch, Quyết định, Chỉ thị, Hiến pháp, Công ước, Hiệp định,
                Hiệp ước, Nghị định thư, Hiến chương, Điều lệ, Quy chế, Lệnh, Sắc
                lệnh, Sắc luật, Thỏa thuận, Tuyên ngôn, Tuyên bố, Bản ghi nhớ, Văn bản hợp nhất,
                Văn bản, Công văn, Nội quy, Thông tri, Quy tắc, Bộ quy tắc, Quy chuẩn, Thể lệ
                """,
            pluralTypes: "",
            openTypes: "Luật, Bộ luật, Pháp lệnh",
            numberedTypes: "Quy định",
            notTypes: "pháp luật, luật hóa, luật sư, luật gia, luật pháp, luật định, luật học",
            otherTexts: """
                hợp đồng, thỏa thuận, điều lệ, quy chế, nội quy, bản án, dự thảo, dự án luật, đạo
                luật, phụ lục, quy ước, hương ước, biên bản, văn bản, nghị định, thông tư, nghị
                quyết, pháp lệnh, luật, bộ luật, chỉ thị, hiệp định, hiệp ước, quy tắc, cuốn sách,
                sách, giáo trình, báo cáo, luận văn, luận án, nghiên cứu, tài liệu, đề án
                """,
            definites: "",
            links: """
                về, của, chống, quốc tế, khung, phòng, liên, châu, sửa đổi, nước, bổ sung
                """,
            openLinks: "",
            stops: """
                này, đó, và, hoặc, hay, thì, mà, được, bị, phải, là, có, không, quy định, theo, tại, trong, ngoài, khi,
                nếu, để, do, bởi, vì, nhằm, với, từ, đến, đã, đang, sẽ, các, những, mọi, cho, gồm, cũng, chỉ, như, trừ,
                đối với, trước, sau, nêu, yêu cầu, nói, cấm, buộc, kèm theo, hiện hành, hiện nay, mới, còn, nhưng,
                áp dụng, khẳng định, căn cứ, thuộc, ghi, đề cập, đề nghị, đề ra, cùng, đều, vẫn, lại, xác định, xác lập, bắt đầu,
                bắt buộc, lần, thể hiện, đặt ra, dành, nhấn mạnh, tạo, thiết lập, hướng dẫn, hướng tới, mở ra, hôm,
                ngày, vừa qua, vừa mới, vừa được, trên, kể từ, điều, khoản, điểm, chương, mục, tuy nhiên, đồng thời, bao gồm, cho phép
                """),
        senses: Senses(
            compounds: """
                tiểu, thời, địa, quan, ưu, đặc, trọng, nhược, khuyết, cao, tâm, chấm, ghi, được, tiêu,
                nghi, tài, điều, bồi, luận, yếu, huyệt, hợp, bưu, trắc, tụ, danh, đề, thư, hạng,
                giai, thực, quy, ngân, chuyển, hạt, cây, khẩu
                """,
            determiners: "một, hai, ba, bốn, năm, mấy, nhiều, số, mỗi, từng, vài",
            ordinalMarks: "thứ",
            counted: """
                người, vụ, quốc gia, nước, lần, năm, tháng, ngày, giờ, phút, giây, tuổi, mét, km,
                kg, tấn, trang, chữ, bên, bị cáo, bị can, đối tượng, trường hợp, cán bộ, chiến sĩ,
                tổ, đội, đoàn, phái đoàn, chuyên gia, diễn giả, ý kiến, xe, máy, tàu, đại biểu, phiên, hội nghị, văn bản, nghị định, luật, thông
                tư, tỉnh, thành phố, nhóm, loại, hành vi, tội, phần, đợt, sinh viên, học sinh, hộ,
                gia đình, doanh nghiệp, dự án, điểm, công ước, nghị quyết
                """,
            dispatched: """
                tổ, người, cán bộ, chiến sĩ, xe, máy bay, tàu, đội, đoàn, vụ, nhân viên,
                công an, bác sĩ, y tá, trực thăng, quân, lính, đại đội, trung đội, tiểu đoàn,
                trung đoàn, lượt, nhóm, thuyền, ca nô, xuồng, chuyên gia, đồng chí, phương tiện,
                trinh sát, kiểm sát viên, điều tra viên, kiểm toán viên, thẩm phán, chuyên viên, kỹ sư, luật sư, thanh tra,
                thanh tra viên, y bác sĩ, bộ đội, dân quân, máy xúc, máy ủi, nhà báo, phóng viên,
                mũi, tay, cảnh sát, chiếc, cỗ, con, sĩ quan, binh sĩ, lực lượng
                """,
            undispatched: """
                tổ chức, người nào, người có, người bị, người được, con người, vụ việc, xe cộ
                """,
            chapterStops: "",
            properNames: ""),
        dates: Dates(
            months: [],
            dayWords: "ngày, mùng, mồng",
            monthWords: "tháng",
            yearWords: "năm",
            monthLinks: "",
            dayEndings: "",
            joins: "và, cùng",
            noDays: "mỗi, hàng, hằng, cả, suốt, nửa, từng, một, nhiều, vài, mấy",
            thisYears: "năm nay",
            otherYears: "cùng năm",
            otherCalendars: "âm lịch, âl",
            dayComesFirst: true),
        counts: Counts(
            cues: "gồm, bao gồm, gồm có, chia thành, kết cấu, bố cục",
            weakCues: "có, với, có tới, có đến, có tất cả, tổng cộng, có tổng cộng",
            wholeCues: "toàn bộ, tất cả, cả",
            parts: """
                về, trong số, trên tổng số, trên, trong, đầu, đầu tiên, cuối, cuối cùng, khác, mới
                """,
            tails: "được, chia, nhằm, đã, sẽ, là",
            approximations: """
                hơn, gần, khoảng, trên, dưới, chừng, ít nhất, tối thiểu, tối đa, không quá, xấp xỉ, ngót, độ, vài,
                thêm, riêng, những, trong số, trong đó, trong đó có
                """)
    )
}
