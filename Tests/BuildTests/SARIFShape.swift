import Foundation

/// What the schema of SARIF 2.1.0 says of the objects that the tool writes: which properties each may have, which it must
/// have, and what they hold. No object may have others.
enum SARIFShape {
    indirect enum Value: Sendable {
        case text
        case uriReference
        /// One of these texts.
        case one([String])
        /// A number that is not less.
        case number(atLeast: Int)
        case list(Value, atLeast: Int)
        case object(String)
    }

    struct Object: Sendable {
        var required: Set<String> = []
        let properties: [String: Value]
    }

    static let objects: [String: Object] = [
        "log": Object(
            required: ["version", "runs"],
            properties: ["$schema": .text, "version": .one(["2.1.0"]), "runs": .list(.object("run"), atLeast: 0)]),
        "run": Object(
            required: ["tool"],
            properties: [
                "tool": .object("tool"), "columnKind": .one(["utf16CodeUnits", "unicodeCodePoints"]),
                "results": .list(.object("result"), atLeast: 0),
            ]),
        "tool": Object(required: ["driver"], properties: ["driver": .object("component")]),
        "component": Object(
            required: ["name"], properties: ["name": .text, "rules": .list(.object("rule"), atLeast: 0)]),
        "rule": Object(
            required: ["id"],
            properties: [
                "id": .text, "shortDescription": .object("message"), "defaultConfiguration": .object("configuration"),
            ]),
        "configuration": Object(properties: ["level": .one(["none", "note", "warning", "error"])]),
        "message": Object(required: ["text"], properties: ["text": .text]),
        "result": Object(
            required: ["message"],
            properties: [
                "ruleId": .text, "ruleIndex": .number(atLeast: -1),
                "level": .one(["none", "note", "warning", "error"]), "message": .object("message"),
                "locations": .list(.object("location"), atLeast: 0),
                "relatedLocations": .list(.object("location"), atLeast: 0), "fixes": .list(.object("fix"), atLeast: 0),
            ]),
        "location": Object(properties: ["physicalLocation": .object("physical"), "message": .object("message")]),
        "physical": Object(
            required: ["artifactLocation"],
            properties: ["artifactLocation": .object("artifact"), "region": .object("region")]),
        "artifact": Object(properties: ["uri": .uriReference]),
        "region": Object(
            properties: [
                "startLine": .number(atLeast: 1), "startColumn": .number(atLeast: 1), "endColumn": .number(atLeast: 1),
                "byteOffset": .number(atLeast: -1), "byteLength": .number(atLeast: 0),
            ]),
        "fix": Object(
            required: ["artifactChanges"],
            properties: ["description": .object("message"), "artifactChanges": .list(.object("change"), atLeast: 1)]),
        "change": Object(
            required: ["artifactLocation", "replacements"],
            properties: [
                "artifactLocation": .object("artifact"), "replacements": .list(.object("replacement"), atLeast: 1),
            ]),
        "replacement": Object(
            required: ["deletedRegion"],
            properties: ["deletedRegion": .object("region"), "insertedContent": .object("content")]),
        "content": Object(properties: ["text": .text]),
    ]

    /// Where a value is not what it should be.
    static func faults(of value: Any, as expected: Value = .object("log"), at path: String = "$") -> [String] {
        switch expected {
        case .text: return value is String ? [] : ["\(path): no text"]
        case .uriReference:
            guard let text = value as? String else { return ["\(path): no text"] }
            let isReference = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } && URL(string: text) != nil
            return isReference ? [] : ["\(path): ‘\(text)’ is no URI reference"]
        case .one(let texts): return (value as? String).map(texts.contains) == true ? [] : ["\(path): \(value)"]
        case .number(let least): return (value as? Int).map { $0 >= least } == true ? [] : ["\(path): \(value)"]
        case .list(let element, let least):
            guard let list = value as? [Any], list.count >= least else {
                return ["\(path): no list of \(least) or more"]
            }
            return list.enumerated().flatMap { faults(of: $0.element, as: element, at: "\(path)[\($0.offset)]") }
        case .object(let name):
            guard let object = value as? [String: Any], let shape = objects[name] else { return ["\(path): no object"] }
            let missing = shape.required.subtracting(object.keys).map { "\(path): no ‘\($0)’" }
            return missing
                + object.flatMap { key, value in
                    shape.properties[key].map { faults(of: value, as: $0, at: "\(path).\(key)") }
                        ?? ["\(path): ‘\(key)’ is unknown"]
                }
        }
    }
}
