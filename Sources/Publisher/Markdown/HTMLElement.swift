/// The elements that compiled HTML has: each by the first eight letters of its name as a number.
enum HTMLElement: UInt64 {
    case a = 0x61
    case blockquote = 0x626C_6F63_6B71_756F
    case br = 0x6272
    case code = 0x636F_6465
    case del = 0x6465_6C
    case em = 0x656D
    case h1 = 0x6831
    case h2 = 0x6832
    case h3 = 0x6833
    case h4 = 0x6834
    case h5 = 0x6835
    case h6 = 0x6836
    case hr = 0x6872
    case input = 0x69_6E70_7574
    case li = 0x6C69
    case ol = 0x6F6C
    case p = 0x70
    case pre = 0x70_7265
    case section = 0x73_6563_7469_6F6E
    case span = 0x7370_616E
    case strong = 0x7374_726F_6E67
    case sup = 0x73_7570
    case table = 0x74_6162_6C65
    case td = 0x7464
    case th = 0x7468
    case thead = 0x74_6865_6164
    case tr = 0x7472
    case ul = 0x756C

    /// The level of a heading; nil for anything else.
    var headingLevel: Int? {
        switch self {
        case .h1, .h2, .h3, .h4, .h5, .h6: Int(rawValue & 0x0F)
        default: nil
        }
    }
}
