import Diagnostics

extension Diagnostic: Storable {
    /// Appends the finding with its notes and fix-its.
    public func write(to writer: inout ByteWriter) {
        code.write(to: &writer)
        severity.write(to: &writer)
        location.write(to: &writer)
        message.write(to: &writer)
        notes.write(to: &writer)
        fixIts.write(to: &writer)
    }

    /// Reads a finding.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        let code = try DiagnosticCode(from: &reader)
        let severity = try Severity(from: &reader)
        self.init(
            code,
            at: try SourceLocation(from: &reader),
            try String(from: &reader),
            notes: try [Note](from: &reader),
            fixIts: try [FixIt](from: &reader))
        self.severity = severity
    }
}

extension Diagnostic.Note: Storable {
    /// Appends the remark and its place.
    public func write(to writer: inout ByteWriter) {
        message.write(to: &writer)
        location.write(to: &writer)
    }

    /// Reads a note.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(try String(from: &reader), at: try SourceLocation?(from: &reader))
    }
}

extension Diagnostic.FixIt: Storable {
    /// Appends the replacement, where it goes and what it does.
    public func write(to writer: inout ByteWriter) {
        message.write(to: &writer)
        location.write(to: &writer)
        replacement.write(to: &writer)
        isCertain.write(to: &writer)
    }

    /// Reads a fix-it.
    public init(from reader: inout ByteReader) throws(DamagedRecord) {
        self.init(
            try String(from: &reader),
            at: try SourceLocation(from: &reader),
            replacement: try String(from: &reader),
            isCertain: try Bool(from: &reader))
    }
}
