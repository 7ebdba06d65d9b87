import Instruments

/// Text that is the same for the same seed: prose with one citation every forty words or so.
struct SampleText {
    /// A repeatable source of choices. Source: SplitMix64, Steele, Lea and Flood 2014.
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    private mutating func roll(_ sides: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((value ^ (value >> 31)) % UInt64(sides))
    }

    private mutating func number() -> String { String(1 + roll(68)) }

    /// Blocks of about 120 words, at least so many bytes in all.
    mutating func blocks(_ language: Language, bytes: Int) -> [[UInt8]] {
        var blocks: [[UInt8]] = []
        var total = 0
        while total < bytes {
            let block = Array(block(language).utf8)
            total += block.count
            blocks.append(block)
        }
        return blocks
    }

    private mutating func block(_ language: Language) -> String {
        let words = language == .vietnamese ? Self.vietnamese : Self.english
        var text = ""
        var untilCitation = 20 + roll(40)
        var inSentence = 0
        let length = 10 + roll(19)
        for _ in 0..<120 {
            if !text.isEmpty { text += " " }
            var word = words[roll(words.count)]
            if inSentence == 0, let first = word.first { word = first.uppercased() + word.dropFirst() }
            text += word
            inSentence += 1
            untilCitation -= 1
            if untilCitation == 0 {
                text += " " + (language == .vietnamese ? vietnameseCitation() : englishCitation())
                untilCitation = 20 + roll(40)
            }
            if inSentence >= length {
                text += "."
                inSentence = 0
            } else if roll(12) == 0 {
                text += ","
            }
        }
        return text + "."
    }

    private mutating func vietnameseCitation() -> String {
        let article = number()
        switch roll(8) {
        case 0: return "theo Điều \(article)"
        case 1: return "tại khoản \(1 + roll(4)) Điều \(article)"
        case 2: return "theo điểm a khoản \(1 + roll(4)) Điều \(article) Công ước này"
        case 3: return "tại các Điều \(article), \(number()) và \(number())"
        case 4: return "từ Điều 7 đến Điều 11"
        case 5: return "theo Điều \(article) của Công ước Hà Nội"
        case 6: return "theo Điều 12 Luật An ninh mạng năm 2018"
        default: return "tại Chương V"
        }
    }

    private mutating func englishCitation() -> String {
        let article = number()
        switch roll(8) {
        case 0: return "under Article \(article)"
        case 1: return "in Article \(article)(\(1 + roll(4)))(a)"
        case 2: return "under paragraph \(1 + roll(4)) of article \(article) of this Convention"
        case 3: return "in Articles \(article), \(number()) and \(number())"
        case 4: return "in Articles 7 to 11"
        case 5: return "under Article \(article) of the Hanoi Convention"
        case 6: return "under Article 32 of the Budapest Convention"
        default: return "in Chapter V"
        }
    }

    private static let english = """
        the committee said on that states would need time to adapt their laws and train officers who handle evidence \
        across borders while companies asked for clear rules about requests that reach them from abroad ministers \
        pointed out how criminal groups move money within minutes and why investigators lose weeks when a request \
        travels through several offices before anyone answers it human rights organizations warned against powers \
        without review and called for safeguards by independent courts delegates from many countries welcomed an \
        agreement after years of talks although some of them keep doubts about its scope experts expect a first \
        conference of parties to settle procedure budget and reporting once enough members have deposited instruments \
        with the secretary general technical assistance remains the hope of developing countries whose police lack \
        laboratories and staff a provider may be asked for subscriber information traffic data or content depending on \
        national law and on conditions which each party sets for itself
        """.split(separator: " ").map(String.init)

    private static let vietnamese = """
        các quốc gia thành viên cần thời gian để sửa đổi pháp luật trong nước và đào tạo cán bộ thu thập chứng cứ điện \
        tử xuyên biên giới trong khi doanh nghiệp mong muốn có quy định rõ ràng về những yêu cầu gửi từ nước ngoài đại \
        diện bộ công an cho biết tội phạm mạng di chuyển tiền chỉ trong vài phút còn cơ quan điều tra mất nhiều tuần \
        chờ trả lời các tổ chức nhân quyền cảnh báo về quyền hạn thiếu giám sát và kêu gọi tòa án độc lập xem xét bảo \
        đảm quyền con người phái đoàn của nhiều nước hoan nghênh thỏa thuận đạt được sau nhiều năm đàm phán mặc dù vẫn \
        còn ý kiến khác nhau về phạm vi áp dụng chuyên gia dự kiến hội nghị đầu tiên sẽ bàn thủ tục ngân sách và báo \
        cáo khi đủ số văn kiện phê chuẩn được gửi tới tổng thư ký hỗ trợ kỹ thuật là hy vọng của các nước đang phát \
        triển nơi lực lượng chức năng thiếu phòng thí nghiệm và nhân lực nhà cung cấp dịch vụ có thể được yêu cầu cung \
        cấp thông tin thuê bao dữ liệu lưu lượng hoặc nội dung tùy theo điều kiện mà mỗi bên đặt ra
        """.split(separator: " ").map(String.init)
}
