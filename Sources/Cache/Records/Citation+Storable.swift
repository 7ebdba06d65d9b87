import Citations
import Instruments

extension Citation.Target: Storable {
    /// Appends owner and provision.
    public func write(to writer: inout ByteWriter) {
        owner.write(to: &writer)
        provision.write(to: &writer)
    }

    /// Reads a target.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(owner: try Citation.Owner(from: &reader), provision: try ProvisionID(from: &reader))
    }
}

extension Citation.Owner: Storable {
    /// Appends whether the registry holds the owner, and its name.
    public func write(to writer: inout ByteWriter) {
        switch self {
        case .known(let instrument):
            writer.write(byte: 0)
            instrument.write(to: &writer)
        case .unknown(let name):
            writer.write(byte: 1)
            name.write(to: &writer)
        }
    }

    /// Reads an owner.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        switch try reader.byte() {
        case 0: self = .known(try InstrumentID(from: &reader))
        case 1: self = .unknown(name: try String(from: &reader))
        default: throw DamagedRecord()
        }
    }
}
