extension LanguagePack {
    /// English, as the United Nations and the European Union write it.
    ///
    /// What each list is for, with examples, stands beside its name in `LanguagePack.swift`.
    static let english = LanguagePack(
        language: .english,
        modifiersFollow: false,
        units: [
            Unit(level: .annex, one: "annex", several: "annexes", numbers: [.digits, .capitalRoman]),
            Unit(
                level: .chapter, one: "chapter", several: "chapters", short: "ch, chap",
                numbers: [.digits, .capitalRoman]),
            Unit(
                level: .section, one: "section", several: "sections", short: "sec", numbers: [.digits, .capitalRoman]),
            Unit(
                level: .article, one: "article", several: "articles", short: "art",
                shortSeveral: "arts", asked: "a", numbers: .digits),
            Unit(
                level: .paragraph, one: "paragraph", several: "paragraphs", short: "para, par",
                shortSeveral: "paras", asked: "p", numbers: .digits),
            Unit(
                level: .point, one: "point, subparagraph, sub-paragraph, letter",
                several: "points, subparagraphs, sub-paragraphs, letters", short: "subpara, sub-para, lit",
                shortSeveral: "subparas, sub-paras", asked: "pt",
                numbers: [.digits, .smallRoman, .letters]),
        ],
        numbering: Numbering(
            points: .latin,
            suffixes: """
                bis, ter, quater, quinquies, sexies, septies, octies, novies, decies, undecies, duodecies, terdecies,
                tredecies, quaterdecies, quattuordecies, quindecies, quinquiesdecies, sexdecies, sexiesdecies,
                septdecies, septiesdecies, octodecies, octiesdecies, novodecies, noviesdecies, vicies
                """,
            numberWords: "no, nos, number",
            numberWordMayFollowUnit: false,
            money: """
                million, billion, trillion, thousand, hundred, percent, per cent, dollars, euros,
                eur, usd
                """),
        lists: Lists(
            connectors: """
                and, or, and or, as well as, and also, nor, in conjunction with, read in conjunction with,
                read together with, read with, taken together with, together with, along with, in combination with,
                or even, and even, and indeed, and perhaps, or perhaps, and especially, and particularly, and in particular,
                with the exception of, with exception of, except, except for, excluding, other than
                """,
            rangeTo: "to, through, up to, until, to and including",
            rangeFrom: "from",
            plurals: "",
            abbreviations: "cf, esp, viz, g, e, al, vs, inc",
            fillers: "the, of, in, under, of the, both, also, either, with, to, by",
            ordinals: "first, second, third, fourth, fifth, sixth, last, introductory, final",
            ordinalUnits: """
                subparagraph, subparagraphs, paragraph, sentence, indent, indents, wording, part,
                sentences, alinea, clause
                """),
        wholes: Wholes(
            of: "of, in, under, of the, in the, under the",
            genitives: "of, of the",
            annexedTo: "to, to the",
            issuedWith: "annexed to, annexed to the, attached to, attached to the",
            possessives: "its, their, his, her, whose",
            others: "part, title, schedule, appendix, table, rule, principle, recital, item",
            partComesFirst: false),
        pointers: Pointers(
            here: "this, the present, present",
            before: "that, those, the said, the same, such, said",
            positions: "above, below, hereof",
            backReferences: "thereof",
            needRule: false,
            prepositions: "",
            normativeVerbs: ""),
        owners: Owners(
            links: """
                provides in, provides for in, states in, in its, in particular, notably, namely
                """,
            verbs: "provides, provides for, states, stipulates, says",
            subjects: "on, concerning, relating to, regarding, dealing with, about",
            otherVersions: "former, formerly, draft, proposed, repealed, deleted, old, previously, originally, ex",
            leadIns: """
                at, see, see also, see especially, i.e, esp, in particular, especially, notably, including, for example, e.g, cf,
                and in particular, and particularly
                """,
            tails: """
                contained, as contained, set out, as set out, laid down, as laid down, set forth, as set forth, provided,
                as provided, enshrined, found, both of, both of the, all of, all of the, each of, each of the, both in, both in the, respectively, et seq, ff, and other provisions, and other relevant provisions, and following, and seq,
                sqq, inclusive, inter alia
                """,
            sameSources: "id, ibid, ibidem, idem",
            amendments: """
                the following paragraph is, the following paragraphs are, the following point is,
                the following points are, the following subparagraph is, the following article is,
                is replaced by the following, are replaced by the following, is amended as
                follows, is deleted, are deleted, shall be replaced by, is replaced by, are replaced by, is repealed,
                are repealed, is hereby repealed, are hereby repealed, is amended to read, are amended to read,
                shall be amended, is inserted, are inserted
                """),
        names: Names(
            types: """
                Convention, Covenant, Charter, Treaty, Agreement, Protocol, Statute, Constitution,
                Act, Law, Code, Directive, Regulation, Decision, Resolution, 
                Declaration, Pact, Rules,
                Bill, Decree, Ordinance, Circular, Order, Compact, Framework
                Decision, Implementing Regulation, Delegated Regulation
                """,
            pluralTypes: "Directives, Regulations, Treaties, Conventions, Acts, Protocols, Statutes, Laws",
            openTypes: "",
            numberedTypes: "",
            notTypes: "",
            otherTexts: """
                contract, agreement, constitution, law, act, statute, treaty, charter, code,
                regulation, directive, protocol, resolution, decree, bill, draft, lease, report,
                study, book, decision, judgment, terms of reference, declaration, memorandum, rules of procedure,
                rules, guidelines, guideline, bylaws, by-laws, regulations, statutes, policy, opinion, commentary,
                general comment, manual, appendix, schedule
                """,
            definites: "the",
            links: """
                on, against, for, of, concerning, relating to, to, regarding, between,
                establishing
                """,
            openLinks: "against",
            stops: "this, that, these, those, such, said, any, each"),
        senses: Senses(
            compounds: """
                news, newspaper, magazine, journal, blog, wikipedia, research, review, online
                """,
            determiners: "a, an, another, any, some, one, each, every, his, her, their, my, our, your",
            ordinalMarks: "",
            counted: """
                pages, page, readers, reader, words, minutes, minute, hours, hour, days, day,
                weeks, months, years, year, experts, people, persons, countries, million, billion,
                trillion, thousand, hundred, percent, per cent, members, participants, authors,
                writers, lawyers, journalists, times, dollars, euros, eur, usd, states parties,
                delegations, others, cases, articles, chapters, edition, issue, series, reporters,
                scholars, ngos, organizations, companies, signatories, ratifications,
                officials, victims
                """,
            dispatched: "",
            undispatched: "",
            chapterStops: """
                bankruptcy, bankruptcies, filing, filings, petition, petitions, trustee, trustees,
                debtor, debtors, case, cases, liquidation, plan, proceedings, proceeding,
                protection, reorganization
                """,
            properNames: "ARTICLE 19"),
        dates: Dates(
            months: [
                "january, jan", "february, feb", "march, mar", "april, apr", "may", "june, jun", "july, jul",
                "august, aug", "september, sep, sept", "october, oct", "november, nov", "december, dec",
            ],
            dayWords: "",
            monthWords: "",
            yearWords: "",
            monthLinks: "of, day of",
            dayEndings: "st, nd, rd, th",
            joins: "and",
            noDays: "",
            thisYears: "this year, of this year",
            otherYears: """
                last year, of last year, next year, of next year, that year, of that year, the same year,
                of the same year, the following year, of the following year, the previous year, of the previous year,
                the year before, the year after, a year earlier, a year later
                """,
            otherCalendars: "",
            dayComesFirst: false),
        counts: Counts(
            cues: """
                comprises, comprising, comprise, consists of, consisting of, contains, containing,
                made up of, is divided into, divided into, composed of, spans, spanning, runs to
                """,
            weakCues: "has, with, its, a, exactly, has only, has just, a total of",
            wholeCues: "the, all, all the",
            parts: """
                on, about, out of, concerning, relating, dealing, devoted, addressing, covering, to, for, from, in,
                under, that, which, of which
                """,
            tails: """
                was, were, is, are, divided, organized, organised, arranged, grouped, structured, in all, in total,
                altogether, long, plus
                """,
            approximations: """
                about, over, nearly, almost, around, some, than, approximately, least, roughly, circa, up to, at most,
                first, last, other, following, new, these, those, such, out of, among, including, of which
                """)
    )
}
