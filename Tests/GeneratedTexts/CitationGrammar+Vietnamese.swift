extension CitationGrammar {
    /// How Vietnamese cites.
    static let vietnamese = CitationGrammar(
        articles: ["Điều", "Điều", "Điều", "điều", "ĐIỀU", "Đ.", "Ðiều", "Đ. "],
        singles: [
            "{A} {n}", "{A} {n}", "khoản {p} {A} {n}", "Khoản {p} {A} {n}", "khoản {p} của {A} {n}",
            "khoản {p}, {A} {n}",
            "điểm {a} khoản {p} {A} {n}", "điểm ({a}) khoản {p} {A} {n}", "điểm {a}) khoản {p} {A} {n}",
            "điểm {a} {A} {n}", "điểm {a}, khoản {p}, {A} {n}", "{A} {n} khoản {p}", "{A} {n} khoản {p} điểm {a}",
            "{A} {n}, khoản {p}, điểm {a}", "{A} {n} (khoản {p})", "{A} {n} (khoản {p}, điểm {a})", "{A} {n}({p})",
            "{A} {n}({p})({a})", "{A} {n} ({p}) ({a})", "{A} {n}.{p}", "{A} {n}.{p}.{a}", "{A} {n}({p})({a})({i})",
            "đoạn 2 khoản {p} {A} {n}", "{A} số {n}",
        ],
        lists: [
            "các {A} {l}, {m} và {n}", "các điều {l}, {m}", "{A} {l}, {A} {m} và khoản {p} {A} {n}",
            "{A} {l} và {m}", "{A} {l} và {A} {m}", "{A} {l} hoặc {m}", "{A} {l}; {A} {m}; {A} {n}",
            "khoản {p}, {p} và {q} {A} {n}", "các khoản {p}, {q} {A} {n}", "khoản {p}, khoản {q} và khoản {q} {A} {n}",
            "điểm {b}, {e} và {a} khoản {p} {A} {n}", "các điểm {b} và {e} khoản {p} {A} {n}",
            "khoản {p} và điểm {a} khoản {p} {A} {n}", "khoản {p} cũng như khoản {q} {A} {n}",
            "{A} {l}.{p}, {m}.{p} và {n}.{p}", "{A} {n}({p})({b}) và ({e})", "khoản {p} {A} {l} và khoản {p} {A} {m}",
            "khoản {p} các {A} {l} và {m}", "{A} {l}, khoản {p} và khoản {q} {A} {m}",
            "điểm {a} khoản {p}, khoản {q} và điểm {b}, {e} khoản {p} {A} {n}",
        ],
        ranges: [
            "các {A} {l} đến {m}", "các điều từ {l} đến {m}", "từ {A} {l} đến hết {A} {m}", "{A} {l} tới {A} {m}",
            "{A} {l}–{m}", "{A} {l}-{m}", "{A} {l} - {A} {m}", "từ {A} {l} đến {m}", "khoản {p} đến {q} {A} {n}",
            "từ khoản {p} đến khoản {q} {A} {n}", "từ điểm {b} đến điểm {e} khoản {p} {A} {n}",
            "điểm {b}–{e} khoản {p} {A} {n}", "{A} {n}({p})({b})-({e})", "{A} {m} đến {l}",
            "các {A} {l} đến {m} và {n}",
            "các {A} {n}, {l} đến {m}", "Chương I đến {R}", "khoản {p} các {A} {l} đến {m}",
            "khoản 1 đến {m} các {A} {l} đến {m}",
        ],
        relatives: [
            "Điều này", "theo Điều này", "khoản {p} Điều này", "điểm {a} khoản {p} Điều này", "điểm {a} khoản này",
            "khoản này", "điểm này", "khoản {p}", "điểm {a}", "khoản {p} và {q} Điều này", "khoản {p} nói trên",
            "khoản {p} điều đó", "Chương này", "các khoản {p} đến {q} Điều này", "Điều này và {A} {n}",
        ],
        wholes: [
            "Chương {R}", "chương {R}", "Mục {p} Chương {R}", "{A} {n} của Chương {R}", "Chương {R}, {A} {n}",
            "các Chương {R} và {R}", "Chương {R} ({A} {n})", "Phụ lục {R}", "{A} {n} Phụ lục {R}",
            "các {A} {l} và {m} Chương {R}",
        ],
        ownersBefore: [
            "Luật An ninh mạng quy định tại {c}", "Hiến pháp ({c})", "UNTOC {c}", "UNTOC, {c}",
            "Công ước Budapest, {c}",
            "Công ước nêu tại {c}", "Công ước Hà Nội {c}", "Bộ luật Hình sự (các {c})", "Nghị định thư, tại {c}",
        ],
        ownersAfter: [
            " Công ước", " Công ước này", " của Công ước", " Công ước Hà Nội", " của Công ước Hà Nội",
            " Luật An ninh mạng",
            " của Luật An ninh mạng số 24/2018/QH14", " Công ước Budapest", " của Công ước Budapest về tội phạm mạng",
            " UNTOC", ", UNTOC", " (UNCAC)", " Bộ luật Hình sự năm 2015", " Nghị định 53/2022/NĐ-CP", ", Công ước Viên",
            " Luật này", " của Luật đó", " Thông tư liên tịch số 10/2012/TTLT-BCA", " Hiến pháp", " của hợp đồng",
            " Công ước về quyền trẻ em", " dự thảo Công ước", " TFEU", " nêu trên",
        ],
        exclusions: [
            "Điều này khẳng định quyết tâm", "Điều này cho thấy thiện chí", "điều kiện {n}",
            "điều khoản {p} của hợp đồng",
            "điều tra {n} vụ", "điều {p} tổ công tác", "điều ước 2024", "khoản {m} tỷ đồng", "điểm {p}",
            "thời điểm {p} giờ",
            "Chương trình {p} năm", "24/7", "{p} Chương và {m} Điều", "§ {n}", "nghị quyết 79/243", "một khoản {p}",
            "{A} {n}%", "{A} {n}/{m}", "{A} {n} nghìn đồng", "Điều lệ {n}", "luật sư {p}",
        ],
        others: [
            "ngày 24 tháng 12 năm 2024", "24/12/2024", "ngày 25 và 26 tháng 10 năm 2025", "8-10/4",
            "{p} chương và {m} điều",
            "Công ước gồm {p} chương và {m} điều", "dẫn độ", "chứng cứ điện tử", "hoà bình", "hỗ trợ kĩ thuật",
            "tháng {p}",
        ],
        openings: [
            "Theo ", "Tại ", "Căn cứ ", "Quy định tại ", "Khác với UNTOC và UNCAC, ", "Công ước đã mở ký, ", "", "(",
            "“",
            "Việt Nam nhấn mạnh ", "Ông Nguyễn Văn A cho biết ",
        ],
        middles: [
            ", ", " và ", "; ", " thì ", " (", ") ", " được nêu tại ", ", trong khi ", " – ", " áp dụng với ", ". ",
            "\n",
            " cùng với ", " ",
        ],
        closings: [
            " được áp dụng", " không áp dụng", " quy định như vậy", ")", "”", "", "", " có hiệu lực",
            ", trừ trường hợp khác",
            " về dẫn độ", " cho thấy", " tổ chức",
        ])
}
