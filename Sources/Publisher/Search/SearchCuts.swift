/// Where the words of Vietnamese and English law texts are cut, so that all pieces have about as many postings.
///
/// Counted in the project's own content and in the sentences of `Tests/CitationsTests/Fixtures`. Another language only
/// has pieces of less equal sizes.
enum SearchCuts {
    /// The cuts in order, each the shortest beginning that no word before it reaches.
    static let words = text.utf8.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }

    private static let text = """
        a1 abov act adopti agreements ame anh applicat arg articles arts asso auto bac bang baoc bct bef ben \
        bieu boc bru by ca cach cam cap caus ch4 chapters chep chil chn choi chuan chuo clea cod committ compe \
        conc confident confiscati congr conventions cop counter crimi cuc cuo da dama dao dat dates days dee \
        deposite dien dif dip dist doanh dom dow dua duo duoi ech eme enf eura exi f finan forc fraudu gat giai \
        giao given gon had hano hau he hiep hoa hoc hos hua ict im ina intentionall investigations it ix kee \
        khai khoan1 ki king la lam lati legi liet list los luo mac manh md mentions mod mosk multilaterali name \
        natu nd netw newsp ngan nghia nguon nhanh nhun noi not notes numberi o off onc or origina pal paras \
        party ph phap phie pl points preserve proceeds prosecuto publisher quan quot quye range readi refuse \
        reporti resp reviewe rie rules sai sav searche sel set sho situ soa sot speaks stati sua suf sun surv \
        tak tan technology texts thanh the thef them they tho thr thua thue tieng tin to toa tok trac transl tri \
        tru truon tuc tun ty uncl ung unof uon vag van vao ven via vietn voic vua wh wit witho xa xep yeu
        """
}
