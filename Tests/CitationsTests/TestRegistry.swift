import Instruments

@testable import Citations

/// The instruments that the tests know: a primary one whose first articles are checked, and others to keep apart from it.
enum TestRegistry {
    static let hanoi = InstrumentID(rawValue: "hanoi")

    static let registry = Registry(
        primary: hanoi, instruments: [primary] + others,
        concepts: [
            concept("extradition", ["dẫn độ"], ["extradition", "extradite"]),
            concept("evidence", ["chứng cứ điện tử"], ["electronic evidence"]),
            concept("peace", ["hoà bình", "hòa bình"], ["peace"]),
            concept("technique", ["kĩ thuật"], ["technique"]),
            concept("technical-assistance", ["hỗ trợ kỹ thuật"], ["technical assistance"]),
            concept("joint", ["điều tra chung"], ["joint investigations"]),
        ])

    static let reader = CitationReader(registry: registry)

    private static func concept(_ id: String, _ vietnamese: [String], _ english: [String]) -> Concept {
        Concept(
            id: ConceptID(rawValue: id), terms: [.vietnamese: vietnamese, .english: english],
            provisions: [ProvisionReference(hanoi, .article(1))])
    }

    private static func texts(_ vietnamese: String, _ english: String) -> LocalizedText {
        .byLanguage([.vietnamese: vietnamese, .english: english])
    }

    private static func numbers(_ range: ClosedRange<Int>) -> [ProvisionNumber] { range.map { ProvisionNumber($0) } }

    private static func points(_ labels: String, _ subpoints: [String: [ProvisionLabel]] = [:]) -> [PointOutline] {
        labels.map { PointOutline(ProvisionLabel(String($0)) ?? .none, subpoints: subpoints[String($0)] ?? []) }
    }

    private static func paragraphs(_ count: Int, _ points: [Int: [PointOutline]] = [:]) -> ArticleOutline {
        ArticleOutline(
            checked: true,
            paragraphs: (1...count).map { ParagraphOutline(ProvisionNumber($0), points: points[$0] ?? []) })
    }

    private static let two = paragraphs(2)

    static let primary = Instrument(
        id: hanoi, type: texts("Công ước", "Convention"),
        name: texts(
            "Công ước của Liên hợp quốc về chống tội phạm mạng", "United Nations Convention against Cybercrime"),
        short: texts("Công ước Hà Nội", "Hanoi Convention"),
        aliases: [
            .vietnamese: ["Công ước Liên hợp quốc về chống tội phạm mạng", "Công ước về chống tội phạm mạng"],
            .english: [
                "Ha Noi Convention", "UN Convention against Cybercrime", "UN Cybercrime Convention",
                "the UN Convention",
            ],
        ],
        outline: Outline(
            articles: numbers(1...68), chapters: numbers(1...9),
            inner: [
                1: ArticleOutline(checked: true, points: points("abc")),
                2: ArticleOutline(
                    checked: true, points: points("abcdefghijklmno", ["e": ["i", "ii"], "f": ["i", "ii", "iii"]])),
                3: ArticleOutline(checked: true, points: points("ab")),
                4: two, 5: two, 6: two, 7: two, 8: two, 9: two, 10: ArticleOutline(checked: true), 12: two,
                11: paragraphs(3, [1: points("ab", ["a": ["i", "ii"]])]),
                13: ArticleOutline(checked: true, points: points("abc")),
                14: paragraphs(5, [1: points("abcd"), 2: points("abcd"), 3: points("ab"), 4: points("ab")]),
                15: paragraphs(4),
            ]))

    private static func other(
        _ id: String, _ type: (String, String), _ name: (String, String), _ short: (String, String), articles: Int,
        points: PointAlphabet = .latin, vietnamese: [String] = [], english: [String] = []
    ) -> Instrument {
        Instrument(
            id: InstrumentID(rawValue: id), type: texts(type.0, type.1), name: texts(name.0, name.1),
            short: texts(short.0, short.1), aliases: [.vietnamese: vietnamese, .english: english], points: points,
            outline: Outline(articles: numbers(1...articles)))
    }

    static let others = [
        other(
            "budapest-protocol-1", ("Nghị định thư", "Protocol"),
            (
                "Nghị định thư bổ sung Công ước Budapest về hình sự hóa các hành vi phân biệt chủng tộc và bài ngoại thực hiện qua hệ thống máy tính",
                "Additional Protocol to the Convention on Cybercrime, concerning the criminalisation of acts of a racist and xenophobic nature committed through computer systems"
            ),
            (
                "Nghị định thư bổ sung thứ nhất của Công ước Budapest",
                "First Additional Protocol to the Budapest Convention"
            ), articles: 16,
            vietnamese: [
                "Nghị định thư bổ sung thứ nhất Công ước Budapest", "Nghị định thư thứ nhất của Công ước Budapest",
            ],
            english: [
                "First Additional Protocol to the Convention on Cybercrime",
                "First Protocol to the Budapest Convention",
            ]),
        other(
            "budapest-protocol-2", ("Nghị định thư", "Protocol"),
            (
                "Nghị định thư bổ sung thứ hai của Công ước Budapest về tăng cường hợp tác và tiết lộ chứng cứ điện tử",
                "Second Additional Protocol to the Convention on Cybercrime on enhanced co-operation and disclosure of electronic evidence"
            ),
            (
                "Nghị định thư bổ sung thứ hai của Công ước Budapest",
                "Second Additional Protocol to the Budapest Convention"
            ), articles: 25,
            vietnamese: [
                "Nghị định thư bổ sung thứ hai Công ước Budapest", "Nghị định thư thứ hai của Công ước Budapest",
            ],
            english: [
                "Second Additional Protocol to the Convention on Cybercrime",
                "Second Protocol to the Budapest Convention",
            ]),
        other(
            "budapest", ("Công ước", "Convention"),
            ("Công ước của Hội đồng châu Âu về tội phạm mạng", "Convention on Cybercrime"),
            ("Công ước Budapest", "Budapest Convention"), articles: 48,
            vietnamese: [
                "Công ước Bu-đa-pét", "Công ước Budapest về tội phạm mạng", "Công ước Budapest về chống tội phạm mạng",
                "Công ước Budapest 2001",
            ],
            english: [
                "Budapest Convention on Cybercrime", "Council of Europe Convention on Cybercrime",
                "Convention on Cybercrime (ETS No. 185)", "Cybercrime Convention (ETS 185)",
            ]),
        other(
            "crc", ("Công ước", "Convention"),
            ("Công ước của Liên hợp quốc về quyền trẻ em", "Convention on the Rights of the Child"),
            ("CRC", "CRC"), articles: 54,
            vietnamese: [
                "Công ước CRC", "UNCRC", "Công ước Liên hợp quốc về quyền trẻ em",
                "Công ước của Liên Hợp Quốc về quyền trẻ em",
            ],
            english: [
                "UNCRC", "UN Convention on the Rights of the Child",
                "United Nations Convention on the Rights of the Child",
            ]),
        other(
            "iccpr", ("Công ước", "Covenant"),
            (
                "Công ước quốc tế về các quyền dân sự và chính trị",
                "International Covenant on Civil and Political Rights"
            ),
            ("ICCPR", "ICCPR"), articles: 53,
            vietnamese: [
                "Công ước ICCPR", "Công ước quốc tế về quyền dân sự và chính trị",
                "Công ước về các quyền dân sự và chính trị", "Công ước về quyền dân sự và chính trị",
            ],
            english: ["Covenant on Civil and Political Rights"]),
        other(
            "lanzarote", ("Công ước", "Convention"),
            (
                "Công ước của Hội đồng châu Âu về bảo vệ trẻ em khỏi bị bóc lột và lạm dụng tình dục",
                "Council of Europe Convention on the Protection of Children against Sexual Exploitation and Sexual Abuse"
            ),
            ("Công ước Lanzarote", "Lanzarote Convention"), articles: 50,
            vietnamese: ["Công ước Hội đồng châu Âu về bảo vệ trẻ em khỏi bị bóc lột và lạm dụng tình dục"],
            english: ["Convention on the Protection of Children against Sexual Exploitation and Sexual Abuse"]),
        other(
            "malabo", ("Công ước", "Convention"),
            (
                "Công ước của Liên minh châu Phi về an ninh mạng và bảo vệ dữ liệu cá nhân",
                "African Union Convention on Cyber Security and Personal Data Protection"
            ),
            ("Công ước Malabo", "Malabo Convention"), articles: 38,
            vietnamese: ["Công ước Liên minh châu Phi về an ninh mạng và bảo vệ dữ liệu cá nhân"],
            english: [
                "AU Convention on Cyber Security and Personal Data Protection",
                "African Union Convention on Cybersecurity and Personal Data Protection",
            ]),
        other(
            "opsc", ("Nghị định thư", "Protocol"),
            (
                "Nghị định thư không bắt buộc bổ sung Công ước về quyền trẻ em về mua bán trẻ em, mại dâm trẻ em và văn hóa phẩm khiêu dâm trẻ em",
                "Optional Protocol to the Convention on the Rights of the Child on the sale of children, child prostitution and child pornography"
            ),
            ("OPSC", "OPSC"), articles: 17,
            vietnamese: [
                "Nghị định thư OPSC",
                "Nghị định thư không bắt buộc về mua bán trẻ em, mại dâm trẻ em và văn hóa phẩm khiêu dâm trẻ em",
                "Nghị định thư không bắt buộc về buôn bán trẻ em, mại dâm trẻ em và văn hóa phẩm khiêu dâm trẻ em",
            ],
            english: [
                "OPSC Protocol", "Optional Protocol on the sale of children, child prostitution and child pornography",
            ]),
        other(
            "uncac", ("Công ước", "Convention"),
            ("Công ước của Liên hợp quốc về chống tham nhũng", "United Nations Convention against Corruption"),
            ("UNCAC", "UNCAC"), articles: 71,
            vietnamese: [
                "Công ước UNCAC", "Công ước Mérida", "Công ước Merida", "Công ước Liên hợp quốc về chống tham nhũng",
            ],
            english: [
                "Mérida Convention", "Merida Convention", "UN Convention against Corruption",
                "UN Convention Against Corruption",
            ]),
        other(
            "untoc", ("Công ước", "Convention"),
            (
                "Công ước của Liên hợp quốc về chống tội phạm có tổ chức xuyên quốc gia",
                "United Nations Convention against Transnational Organized Crime"
            ),
            ("UNTOC", "UNTOC"), articles: 41,
            vietnamese: [
                "Công ước UNTOC", "Công ước TOC", "Công ước Palermo",
                "Công ước Liên hợp quốc về chống tội phạm có tổ chức xuyên quốc gia",
            ],
            english: [
                "Palermo Convention", "UNTOC Convention", "UN Convention against Transnational Organized Crime",
                "UN Convention against Transnational Organised Crime",
            ]),
        other(
            "vn-criminal-procedure-code", ("Bộ luật", "Code"),
            ("Bộ luật Tố tụng hình sự số 101/2015/QH13", "Criminal Procedure Code of Viet Nam"),
            ("Bộ luật Tố tụng hình sự", "Viet Nam Criminal Procedure Code"), articles: 510, points: .vietnamese,
            vietnamese: ["BLTTHS", "BLTTHS 2015", "BLTTHS năm 2015", "Bộ luật Tố tụng hình sự 2015"],
            english: [
                "Criminal Procedure Code of Vietnam", "Vietnam Criminal Procedure Code",
                "Viet Nam's Criminal Procedure Code", "Vietnam's Criminal Procedure Code",
            ]),
        other(
            "vn-cybersecurity-2018", ("Luật", "Law"),
            ("Luật An ninh mạng số 24/2018/QH14", "Law on Cybersecurity No. 24/2018/QH14"),
            ("Luật An ninh mạng năm 2018", "Law on Cybersecurity 2018"), articles: 43, points: .vietnamese,
            vietnamese: [
                "Luật An ninh mạng 2018", "Luật An ninh mạng (2018)", "Luật An ninh mạng (số 24/2018/QH14)",
                "Luật số 24/2018/QH14",
            ],
            english: [
                "2018 Law on Cybersecurity", "Law on Cybersecurity of 2018", "Law on Cybersecurity (2018)",
                "2018 Cybersecurity Law",
            ]),
        other(
            "vn-cybersecurity-2025", ("Luật", "Law"),
            ("Luật An ninh mạng số 116/2025/QH15", "Law on Cybersecurity No. 116/2025/QH15"),
            ("Luật An ninh mạng năm 2025", "Law on Cybersecurity 2025"), articles: 45, points: .vietnamese,
            vietnamese: [
                "Luật An ninh mạng 2025", "Luật An ninh mạng (2025)", "Luật An ninh mạng (sửa đổi) năm 2025",
                "Luật An ninh mạng (số 116/2025/QH15)",
            ],
            english: [
                "2025 Law on Cybersecurity", "Law on Cybersecurity of 2025", "Law on Cybersecurity (2025)",
                "2025 Cybersecurity Law",
            ]),
        other(
            "vn-network-information-security-2015", ("Luật", "Law"),
            ("Luật An toàn thông tin mạng", "Law on Network Information Security"),
            ("Luật An toàn thông tin mạng năm 2015", "Law on Network Information Security 2015"), articles: 54,
            points: .vietnamese,
            vietnamese: [
                "Luật An toàn thông tin mạng 2015", "Luật An toàn thông tin mạng (2015)",
                "Luật An toàn thông tin mạng số 86/2015/QH13", "Luật số 86/2015/QH13",
            ],
            english: [
                "2015 Law on Network Information Security", "Law on Network Information Security (2015)",
                "Law on Network Information Security No. 86/2015/QH13", "Law on Cyberinformation Security",
            ]),
        other(
            "vn-penal-code", ("Bộ luật", "Code"),
            ("Bộ luật Hình sự số 100/2015/QH13", "Penal Code of Viet Nam"),
            ("Bộ luật Hình sự", "Viet Nam Penal Code"), articles: 426, points: .vietnamese,
            vietnamese: ["BLHS", "BLHS 2015", "BLHS năm 2015", "Bộ luật Hình sự 2015"],
            english: ["Penal Code of Vietnam", "Vietnam Penal Code", "Viet Nam's Penal Code", "Vietnam's Penal Code"]),
    ]
}
