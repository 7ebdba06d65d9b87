// swift-tools-version: 6.0
import PackageDescription

// The rooms, from the bottom up. Arrows only run down this list: a target depends on targets above it, never below.
let package = Package(
    name: "pinpoint",
    products: [
        .executable(name: "pinpoint", targets: ["pinpoint"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        // System libraries.
        .systemLibrary(
            name: "CCMarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"])]),

        .target(name: "CCMarkArena", dependencies: ["CCMarkGFM"]),

        // The files of Starter/ and Templates/, taken into the executable.
        .target(name: "CStarter"),

        // Leaves.
        .target(name: "Bytes"),
        .target(name: "Diagnostics", dependencies: ["Bytes"]),
        .target(name: "Digests", dependencies: ["CCrypto"]),
        .target(name: "Compression", dependencies: ["CZlib", "CBrotli"]),
        .target(name: "Instruments"),

        // Values that more than one room speaks of.
        .target(name: "Corpus", dependencies: ["Instruments", "Diagnostics"]),

        // Reading.
        .target(
            name: "Source",
            dependencies: [
                "Corpus", "Instruments", "Diagnostics", "Digests", "Bytes", .product(name: "Yams", package: "Yams"),
            ]),
        .target(name: "Citations", dependencies: ["Instruments"]),
        .target(name: "Markdown", dependencies: ["CCMarkGFM", "CCMarkArena", "Bytes"]),

        .target(name: "LinkCheck"),

        // Compiling, linking, publishing.
        .target(
            name: "Compiler", dependencies: ["Markdown", "Citations", "Corpus", "Instruments", "Diagnostics", "Bytes"]),
        .target(name: "Linker", dependencies: ["Compiler", "Citations", "Corpus", "Instruments", "Diagnostics"]),
        .target(
            name: "Cache",
            dependencies: [
                "Compiler", "Markdown", "Citations", "Corpus", "Instruments", "Diagnostics", "Digests",
            ]),
        .target(
            name: "Publisher",
            dependencies: [
                "Linker", "Compiler", "Markdown", "Citations", "Corpus", "Instruments", "Diagnostics", "Digests",
                "Bytes",
            ]),
        .target(
            name: "Build",
            dependencies: [
                "Publisher", "Linker", "LinkCheck", "Cache", "Compiler", "Citations", "Source", "Corpus", "Instruments",
                "Diagnostics", "Digests", "Bytes",
            ]),
        .target(
            name: "Delivery", dependencies: ["Publisher", "Compression", "Corpus", "Diagnostics", "Digests", "Bytes"]),
        .target(
            name: "Preview",
            dependencies: [
                "Build", "Publisher", "Source", "Markdown", "Diagnostics", "Digests", "Bytes",
                .product(name: "FlyingSocks", package: "FlyingFox"),
            ]),
        .target(
            name: "Starter",
            dependencies: [
                "CStarter", "Build", "Publisher", "Linker", "Compiler", "Corpus", "Instruments", "Bytes",
            ]),
        .executableTarget(
            name: "pinpoint",
            dependencies: [
                "Preview", "Starter", "Delivery", "Build", "Publisher", "Markdown", "Corpus", "Diagnostics", "Bytes",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        // Measures.
        .executableTarget(
            name: "reading-benchmark", dependencies: ["Citations", "Markdown", "Instruments"],
            path: "Benchmarks/Reading"),

        // Promises, and the texts that some of them are tried with.
        .target(name: "GeneratedTexts", dependencies: ["Instruments"], path: "Tests/GeneratedTexts"),
        .testTarget(name: "BytesTests", dependencies: ["Bytes"]),
        .testTarget(name: "CorpusTests", dependencies: ["Corpus", "Diagnostics"]),
        .testTarget(name: "CompressionTests", dependencies: ["Compression"]),
        .testTarget(name: "InstrumentsTests", dependencies: ["Instruments"]),
        .testTarget(
            name: "CitationsTests", dependencies: ["Citations", "Instruments", "GeneratedTexts"],
            exclude: ["Fixtures"]),
        .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
        .testTarget(
            name: "CompilerTests",
            dependencies: [
                "Compiler", "Citations", "Markdown", "Corpus", "Instruments", "Diagnostics", "GeneratedTexts",
            ]),
        .testTarget(name: "SourceTests", dependencies: ["Source", "Corpus", "Instruments", "Diagnostics"]),
        .testTarget(name: "MarkdownTests", dependencies: ["Markdown", "GeneratedTexts"]),
        .testTarget(
            name: "CacheTests",
            dependencies: [
                "Cache", "Compiler", "Citations", "Markdown", "Corpus", "Instruments", "Diagnostics", "Digests",
                "GeneratedTexts",
            ]),
        .testTarget(
            name: "PublisherTests",
            dependencies: [
                "Publisher", "Linker", "Compiler", "Citations", "Markdown", "Corpus", "Instruments", "Diagnostics",
                "Digests", "Bytes", "GeneratedTexts",
            ],
            exclude: ["Goldens"]),
        .testTarget(
            name: "BuildTests", dependencies: ["Build", "Diagnostics", "pinpoint", "GeneratedTexts"],
            exclude: ["Faults/failing-disk.c", "Goldens", "Search"]),
        .testTarget(name: "LinkCheckTests", dependencies: ["LinkCheck"]),
        .testTarget(
            name: "DeliveryTests",
            dependencies: [
                "Delivery", "Build", "Publisher", "Compression", "Corpus", "Digests", "Diagnostics", "pinpoint",
                "GeneratedTexts",
                .product(name: "Yams", package: "Yams"),
            ],
            exclude: ["Fixtures"]),
        .testTarget(
            name: "FuzzTests",
            dependencies: [
                "Publisher", "Compiler", "Citations", "Markdown", "Source", "Corpus", "Instruments", "Diagnostics",
            ],
            path: "Tests/Fuzz", exclude: ["run", "corpus", "CitationTarget.swift", "FuzzEntry.swift"]),
        .testTarget(
            name: "PreviewTests", dependencies: ["Preview", "Build", "Diagnostics", "pinpoint"]),
    ],
    swiftLanguageModes: [.v6]
)
