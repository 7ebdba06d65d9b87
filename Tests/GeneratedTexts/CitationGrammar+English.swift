extension CitationGrammar {
    /// How English cites.
    static let english = CitationGrammar(
        articles: ["Article", "Article", "Article", "article", "ARTICLE", "Art.", "art.", "Art", "art"],
        singles: [
            "{A} {n}", "{A} {n}", "{A} {n}({p})", "{A} {n}({p})({a})", "{A} {n} ({p}) ({a})", "{A} {n}({p})({a})({i})",
            "{A} {n}({a})", "{A} {n}({i})", "{A} {n}.{p}", "{A} {n}.{p}({a})", "{A} {n}, paragraph {p}",
            "{A} {n}, para. {p}({a})", "{A} {n}, paragraph {p} ({a})", "paragraph {p} of {A} {n}",
            "paragraph {p} ({a}) of {A} {n}", "Paragraph {p} of {A} {n}",
            "subparagraph ({a}) of paragraph {p} of {A} {n}",
            "point ({a}) of {A} {n}({p})", "{A} {n} paragraph {p}", "the first subparagraph of {A} {n}({p})",
            "{A} {n}, second subparagraph", "{A} {n}’s", "{A} {n}'s scope", "{A} {n}, subparagraph ({a}) ({i})",
        ],
        lists: [
            "Articles {l}, {m}, and {n}", "articles {l} and {m}", "Arts {l}, {m} & {n}", "Arts. {l} and {m}",
            "{A} {l} and {A} {m}", "{A} {l} or {m}", "Articles {l}; {m}", "{A} {l} as well as {A} {m}",
            "paragraphs {p}, {p} and {q} of {A} {n}", "{A} {n}, paragraphs {p} and {q}",
            "articles {l} and {m}, paragraphs {p} and {q}", "articles {l}, paragraph {p}, and {m}",
            "{A} {n}({p})({b}) and ({e})", "{A} {n}({p}), ({q}) and ({p})({a})", "Art. {n}({p})({a}), ({b}) and ({e})",
            "Articles {l}, {m}({p})({b}) and {n}", "paragraph {p} of articles {l} and {m}",
            "subparagraphs ({b}) and ({e}) of paragraph {p} of {A} {n}", "{A} {l}, {m} and paragraph {p} of {A} {n}",
            "{A} {n}({p})({a})({i}) and ({i})",
        ],
        ranges: [
            "Articles {l} to {m}", "articles {l} through {m}", "{A} {l}–{m}", "arts. {l}-{m}",
            "from {A} {l} to {A} {m}",
            "paragraphs {p} to {q} of {A} {n}", "{A} {n}, paragraphs {p} to {q}", "{A} {n}({p})({b})-({e})",
            "{A} {n}({p})({b}) to ({e})", "subparagraphs ({b}) to ({e}) of paragraph {p} of {A} {n}",
            "Articles {l} to {m} and {n}", "Articles {n}, {l}({p})({b})–({e}) and {m}", "Articles {m} to {l}",
            "Chapters I to {R}", "paragraph {p} of articles {l} to {m}", "{A} {n}({p})(i)-(iv)", "Articles {l} - {m}",
            "paragraphs 1 to {m} of articles {l} to {m}",
        ],
        relatives: [
            "this article", "paragraph {p} of this article", "paragraph {p} above", "paragraphs {p} and {q} above",
            "subparagraph ({a}) of this paragraph", "this paragraph", "paragraph {p}", "subparagraph ({a})",
            "that article",
            "paragraph {p} of that article", "this chapter", "paragraphs {p} to {q} of this article",
            "this article, {A} {n} and the Charter", "the present article", "paragraph {p} thereof",
        ],
        wholes: [
            "Chapter {R}", "chapter {R}", "Chapters {R} and {R}", "Chapter {R}, {A} {n}", "{A} {n} of Chapter {R}",
            "Section {p} of Chapter {R}", "Chapter {R}, Section {p}", "Annex {R}", "{A} {n} of Annex {R}", "Ch. {R}",
        ],
        ownersBefore: [
            "the Budapest Convention's {c}", "the Budapest Convention’s {c}", "UNTOC {c}", "ICCPR, {c}", "ICCPR ({c})",
            "the Convention ({c})", "the Convention provides in {c}", "Regulation (EU) 2016/679, in its {c}",
            "GDPR {c}",
            "the Convention on the Rights of the Child, {c}",
        ],
        ownersAfter: [
            " of the Convention", " of this Convention", " of the Budapest Convention", " of the Hanoi Convention",
            " ICCPR",
            " TFEU", ", ICCPR", " (UNTOC)", " of the UN Convention", " of the UN Convention against Corruption",
            " of Regulation (EU) 2016/679", " of that Regulation", " of the 1961 Convention", " of the contract",
            " thereof",
            " of the Convention on the Rights of the Child", " of Directive (EU) 2016/680", ", Vienna Convention",
            " of another Convention", " of its Constitution", " of the Data Protection Act",
        ],
        exclusions: [
            "an article {p} pages long", "a news article {n} readers shared", "in a 2024 article {m} experts argued",
            "the article 2025 edition", "ARTICLE 19", "Articles of Association", "Chapter 7 bankruptcy", "§ {n}",
            "paragraph {p} of resolution 79/243", "Article sixty-four", "{A} {n}th", "{A} {n}%", "{A} {n}/{m}",
            "item {n}.{p}",
            "{m} articles", "version {p}.{q}", "{A} {n} million dollars", "the article on {n} May",
            "art for art's sake",
        ],
        others: [
            "24 December 2024", "December 24, 2024", "25–26 October 2025", "{m} articles",
            "The Convention has {m} articles",
            "extradition", "electronic evidence", "peace", "joint investigations", "{p} chapters and {m} articles",
            "2024-12-24",
        ],
        openings: [
            "Under ", "In accordance with ", "See ", "Unlike UNTOC, ", "The Convention opened, and ", "", "(", "“",
            "Viet Nam stressed ", "Mr. A. Smith quoted ", "Subject to ",
        ],
        middles: [
            ", ", " and ", "; ", " while ", " (", ") ", " pursuant to ", ", whereas ", " — ", " applies to ", ". ",
            "\n",
            " together with ", " ",
        ],
        closings: [
            " applies", " does not apply", " so provides", ")", "”", "", "", " enters into force",
            ", unless stated otherwise",
            " on extradition", " in 2025", " is amended as follows",
        ])
}
