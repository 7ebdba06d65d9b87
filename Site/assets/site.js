// Jump and search, and cards over citations. Every page does without.
//
// Nothing here knows a treaty or a language: the build says all in search/. index.json has the numbers of provisions, the
// words of citations and of this interface; words/N.json the entries that say a word; texts/N.json what entries say.
// What comes before the dialog knows no page: the tests run it without a browser.
"use strict";

(() => {
  // ---- Letters

  const strokes = { đ: "d", ð: "d", ø: "o", ł: "l", ħ: "h", ŧ: "t", ı: "i" };
  const wordPattern = /[\p{Alphabetic}\p{M}\p{Nd}]+/gu;

  /** A text in small letters, its marks composed, without invisible characters. */
  const clean = (text) =>
    text.replace(/[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g, "").normalize("NFC").toLowerCase();

  /** A text as the index orders it: `Dẫn độ` is `dan do`. Letters of other scripts keep their marks. */
  const fold = (text) =>
    clean(text).replace(/[\u00c0-\u024f\u1e00-\u1eff\u0300-\u036f]/g, (letter) => {
      const base = letter.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
      return strokes[base] ?? base;
    });

  /** The marks of a word: those that shape a letter, by letter, and its tones, wherever they are put. */
  function marks(word) {
    const shapes = [];
    let tones = "";
    for (const sign of clean(word).normalize("NFD")) {
      if ("\u0300\u0301\u0303\u0309\u0323".includes(sign)) tones += sign;
      else if (/[\u0300-\u036f]/.test(sign)) shapes.push((shapes.pop() ?? "") + sign);
      else shapes.push(strokes[sign] ? sign : "");
    }
    return { shapes, tones };
  }

  const forms = new Map();

  /** A word without marks, and its marks. Texts say the same words again and again. */
  function form(word) {
    if (!forms.has(word)) forms.set(word, { folded: fold(word), ...marks(word) });
    return forms.get(word);
  }

  /** How well a word answers a typed one: 0 not at all, 1 but for its marks, 2 with more marks than typed, 3 exactly. */
  function likeness(typed, word) {
    const own = form(word);
    if (typed.isPrefix ? !own.folded.startsWith(typed.folded) : own.folded !== typed.folded) return 0;
    const { shapes, tones } = typed;
    const bears = shapes.every((shape, at) => !shape || shape === own.shapes[at])
      && [...tones].every((tone) => own.tones.includes(tone));
    if (!bears) return 1;
    const isSame = shapes.every((shape, at) => shape === own.shapes[at]) && tones.length === own.tones.length;
    return isSame ? 3 : 2;
  }

  /** Where in a list of words those of a row follow one another; -1 for nowhere. */
  const rowIn = (said, row, least) => said.findIndex((_, start) => row.every((term, offset) =>
    start + offset < said.length && likeness(term, said[start + offset].text) >= least));

  /** The words of a text with their places. */
  const words = (text) => [...text.matchAll(wordPattern)].map((found) => ({ text: found[0], start: found.index }));

  /** What is typed: its words, each once, and the phrases in quotes as lists of words. The last word may go on. */
  function readQuery(text) {
    const terms = [];
    const phrases = [];
    // A quote that nobody has closed yet is a phrase in the making.
    const pieces = clean(text.slice(0, 200)).split(/["“”„«»]/);
    const add = (word, isPrefix) => {
      // Numbers are words: 64 is not the beginning of 640.
      const term = { text: word, ...form(word), isPrefix: isPrefix && !/^\d/.test(word) };
      const known = terms.find((other) => other.text === term.text && other.isPrefix === term.isPrefix);
      return known ?? terms[terms.push(term) - 1];
    };
    pieces.forEach((piece, number) => {
      const found = words(piece);
      const isLast = number === pieces.length - 1;
      const list = found.map((word, at) =>
        add(word.text, isLast && at === found.length - 1 && word.start + word.text.length === piece.length));
      if (number % 2 === 1 && list.length > 0) phrases.push(list);
    });
    return { terms, phrases };
  }

  // ---- Citations

  const levels = ["article", "paragraph", "point", "subpoint"];

  /** The words of citations of one language, ready to read with: phrases as lists of words, the longest first. */
  function lexicon(language, directory) {
    const found = [];
    const add = (phrases, use) => {
      for (const phrase of phrases ?? []) found.push({ words: words(phrase).map((word) => word.text), ...use });
    };
    const pack = directory.citations[language];
    for (const [level, phrases] of pack.units ?? []) add(phrases, { level });
    add(pack.of, { use: "of" });
    add(pack.and, { use: "and" });
    add(pack.to, { use: "to" });
    add(pack.leads, { use: "of" });
    directory.instruments.forEach((instrument, number) =>
      add(instrument.names[language], { use: "name", instrument: number }));
    return {
      phrases: found.sort((a, b) => b.words.length - a.words.length),
      suffixes: new Set(pack.suffixes),
    };
  }

  /**
   * Reads what is typed as a citation in one language: `đ 64 k 1`, `64.1.a`, `art 64(1)(a)`, `chuong 5`.
   *
   * Gives what it names, as { instrument, article, paragraph, point, subpoint } or { instrument, chapter }, and
   * whether a word of the language was used; nothing unless all that is typed is part of the citation.
   */
  function readCitation(text, { phrases, suffixes }) {
    const place = parseID(clean(text).trim());
    if (place) return { targets: [{ instrument: 0, ...place }], usesWords: false };
    const tokens = [...clean(text).matchAll(/[\p{Alphabetic}\p{M}]+|\d+|[^\s]/gu)]
      .map((found) => ({ text: found[0], start: found.index, end: found.index + found[0].length }));
    let at = 0;
    let usesWords = false;
    let instrument = 0;
    const parts = {};
    const more = [];
    let isChain = false;

    const isNumber = (token) => /^\d+$/.test(token?.text ?? "");
    const isWord = (token) => /^[\p{Alphabetic}\p{M}]+$/u.test(token?.text ?? "");
    const isGlued = (place) => place > 0 && tokens[place - 1].end === tokens[place].start;
    /** The phrases that begin at a token: the last word typed may go on, but only in a name. */
    const phrasesAt = (place) => phrases.filter(({ words, use }) => words.every((word, offset) => {
      const token = tokens[place + offset];
      if (!token) return use === "name" && offset > 0;
      const isPrefix = use === "name" && place + offset === tokens.length - 1;
      return likeness({ ...form(token.text), isPrefix }, word) >= 2;
    }));
    /** A number as articles have it, with the suffix behind it. */
    const number = () => {
      const value = String(Number(tokens[at++].text));
      if (!isWord(tokens[at])) return value;
      if (suffixes.has(tokens[at].text) || (isGlued(at) && tokens[at].text.length === 1)) return value + tokens[at++].text;
      return value;
    };
    const set = (level, value) => {
      if (parts[level] !== undefined || value === undefined) return false;
      parts[level] = value;
      return true;
    };
    /** What stands behind a number, in brackets or behind a dot: its parts. */
    const chain = (level) => {
      let depth = levels.indexOf(level);
      while (at + 1 < tokens.length) {
        const [open, part, close] = tokens.slice(at, at + 3);
        const isBracket = open.text === "(" && close?.text === ")";
        if (!isBracket && !(open.text === "." && isGlued(at + 1))) break;
        at += isBracket ? 3 : 2;
        if (isNumber(part) && depth === 0) depth = 1;
        else if (isWord(part) && part.text.length <= 6) depth = depth < 2 ? 2 : 3;
        else return false;
        if (!set(levels[depth], isNumber(part) ? String(Number(part.text)) : part.text)) return false;
        isChain = true;
      }
      return true;
    };
    /** Further articles: `7, 8 và 9`, `7 đến 10`. */
    const list = () => {
      while (at < tokens.length) {
        const joint = tokens[at].text === "," || tokens[at].text === ";" ? { use: "and", words: [""] }
          : /^[-–—]$/.test(tokens[at].text) ? { use: "to", words: [""] }
          : phrasesAt(at).find(({ use }) => use === "and" || use === "to");
        const next = at + (joint?.words.length ?? 0);
        if (!joint || !isNumber(tokens[next])) break;
        at = next;
        const last = number();
        if (joint.use === "to") {
          const from = Number(more.at(-1) ?? parts.article);
          for (let value = from + 1; value < Number(last) && value < from + 30; value++) more.push(String(value));
        }
        more.push(last);
      }
      return true;
    };
    const readUnit = (unit) => {
      usesWords = true;
      at += unit.words.length;
      if (tokens[at]?.text === "." && at + 1 < tokens.length) at++;
      if (unit.level === "chapter") return set("chapter", isNumber(tokens[at]) ? number() : tokens[at++].text);
      if (unit.level === "point" && tokens[at].text === "(") return chain("paragraph");
      if (unit.level === "point") return set("point", tokens[at++].text) && chain("point");
      return set(unit.level, number()) && chain(unit.level) && (unit.level !== "article" || isChain || list());
    };
    /** Whether what stands at a place can be the number of a level. */
    const fits = (level, place) => {
      const token = tokens[tokens[place]?.text === "." ? place + 1 : place];
      if (level === "article" || level === "paragraph") return isNumber(token);
      if (level === "chapter") return isNumber(token) || /^[ivxlc]+$/.test(token?.text ?? "");
      return level === "point" && (token?.text === "(" || (isWord(token) && token.text.length <= 3));
    };

    while (at < tokens.length) {
      const token = tokens[at];
      const here = phrasesAt(at);
      const unit = here.find(({ level, words }) => level && fits(level, at + words.length) && parts[level] === undefined);
      const other = here.find(({ use }) => use === "of" || use === "name");
      if (unit) {
        if (!readUnit(unit)) return undefined;
      } else if (isNumber(token) && parts.article === undefined && parts.chapter === undefined
        && (at === 0 || parts.paragraph === undefined)) {
        if (!set("article", number()) || !chain("article") || !(isChain || list())) return undefined;
      } else if (other) {
        if (other.use === "name") instrument = other.instrument;
        at += other.words.length;
      } else if (token.text === "," && at > 0) {
        at++;
      } else {
        return undefined;
      }
    }
    if (parts.article === undefined && parts.chapter === undefined) return undefined;
    const targets = [parts, ...more.map((article) => ({ article }))].map((part) => ({ instrument, ...part }));
    return { targets, usesWords };
  }

  // ---- The index

  const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const digitValues = new Uint8Array(128);
  for (let value = 0; value < 64; value++) digitValues[digits.charCodeAt(value)] = value;

  /** Calls a body with each entry that says a word, and its weight there; see SearchWordFile.swift. */
  function forEachPosting(text, body) {
    let entry = -1;
    for (let at = 0; at < text.length;) {
      let digit = digitValues[text.charCodeAt(at++)];
      const weight = digit & 7;
      let distance = (digit >> 3) & 3;
      for (let shift = 2; digit & 32; shift += 5) {
        digit = digitValues[text.charCodeAt(at++)];
        distance |= (digit & 31) << shift;
      }
      entry += 1 + distance;
      body(entry, weight);
    }
  }

  /** What a word of each weight counts; from 3 on it stands in a title, the shorter the better. */
  const weightValues = [1, 1.4, 1.8, 2.4, 2.8, 3.2, 3.6, 4];
  const firstTitleWeight = 3;
  /** How many results are shown at first, and with every further wish. */
  const pageSize = 10;
  /** How many characters of texts are read for them, on a site of any size. */
  const readingBudget = 30_000;

  class Search {
    /** `load` gives the content of a file of search/ by its name. */
    constructor(directory, load) {
      this.directory = directory;
      this.load = load;
      this.files = new Map();
      this.entryCount = directory.sections.reduce((sum, [, , , count]) => sum + count, 0);
      this.lexicons = Object.fromEntries(
        Object.keys(directory.languages).map((language) => [language, lexicon(language, directory)]));
    }

    file(name) {
      if (!this.files.has(name)) {
        const content = this.load(name);
        this.files.set(name, content);
        // What failed may be there the next time.
        content.catch(() => this.files.delete(name));
      }
      return this.files.get(name);
    }

    async entry(number) {
      const { perFile } = this.directory;
      const file = await this.file(`texts/${Math.floor(number / perFile)}.json`);
      return file[number % perFile];
    }

    /** Finds what answers a text: { provisions, titles, texts, notice, hasMore }. */
    async find(text, { language, filter = "", limit = pageSize } = {}) {
      const query = readQuery(text);
      const { provisions, isCitation } = await this.findProvisions(text, language, filter);
      if (query.terms.length === 0) return { provisions, titles: [], texts: [] };
      let { candidates, notice } = await this.findEntries(query, language, filter);
      if (isCitation || provisions.length > 0) {
        // The words of a citation are worth nothing one by one.
        if (notice === "some-words") candidates = [];
        notice = provisions.length > 0 ? undefined : "no-provision";
      }
      const { results, hasMore } = await this.read(candidates, query, limit, new Set(provisions.map(({ href }) => href)));
      return {
        provisions,
        titles: results.filter((result) => result.isTitle),
        texts: results.filter((result) => !result.isTitle),
        notice,
        hasMore,
      };
    }

    async findProvisions(text, language, filter) {
      const readings = Object.entries(this.lexicons)
        .map(([other, known]) => ({ language: other, reading: readCitation(text, known) }))
        .filter(({ reading }) => reading);
      if (readings.length === 0) return { provisions: [] };
      // Whose words were used answers first, then the language of the page.
      const isFirst = (other) => readings.some((one) => one.language === other && one.reading.usesWords);
      const order = Object.keys(this.lexicons)
        .filter((other) => !filter || other === filter)
        .sort((a, b) => isFirst(b) - isFirst(a) || (b === language) - (a === language));
      const { targets } = (readings.find((one) => one.language === order[0]) ?? readings[0]).reading;
      const found = [];
      for (const target of targets) {
        for (const other of order) found.push(await this.provision(target, other));
      }
      const isCitation = readings.some(({ reading }) => reading.usesWords);
      return { provisions: found.filter((result) => result).slice(0, pageSize), isCitation };
    }

    async provision(target, language) {
      const instrument = this.directory.instruments[target.instrument];
      if (!instrument) return undefined;
      const { wording } = this.directory.citations[language];
      const suffix = target.instrument > 0 ? ` · ${instrument.names[language][0] ?? instrument.id}` : "";
      if (target.article === undefined) {
        // A Roman numeral is that of the chapter's name.
        const chapter = instrument.chapters[language]?.find(([number, , name]) =>
          number === target.chapter || clean(name).endsWith(` ${target.chapter}`));
        if (!chapter) return undefined;
        const [, href, title, name] = chapter;
        return { language, href, title: title + suffix, name, text: [] };
      }
      const number = this.entryOf(instrument, language, target.article);
      if (number === undefined) return undefined;
      const entry = await this.entry(number);
      const path = innermost(entry, target);
      if (!path) return undefined;
      const place = placeID({ article: target.article, ...path });
      const at = entry.f.findIndex(([id]) => id === place);
      const isShown = (entry.i ?? []).includes(place.slice(place.indexOf("__") + 2));
      const line = at > 0 ? lines(entry).find((one) => one.place === at) : lines(entry)[0];
      return {
        language, href: isShown ? `${entry.u}#${place}` : entry.u,
        title: word(wording, { article: target.article, ...path }) + suffix,
        name: entry.t, text: line ? [sentences(line.text)[0]] : [],
      };
    }

    entryOf(instrument, language, article) {
      const value = parseInt(article, 10);
      const run = instrument.articles[language]?.find(([first, count, , suffix = ""]) =>
        value >= first && value < first + count && article === value + suffix);
      return run && run[2] + value - run[0];
    }

    /** What an article or a chapter is called besides its title. */
    labelOf({ entry, language }, address) {
      const { instruments, citations } = this.directory;
      const run = instruments.flatMap(({ articles }) => articles[language] ?? [])
        .find(([, count, start]) => entry >= start && entry < start + count);
      if (run) return word(citations[language].wording, { article: run[0] + entry - run[2] + (run[3] ?? "") });
      return instruments.flatMap(({ chapters }) => chapters[language] ?? []).find(([, href]) => href === address)?.[2];
    }

    /** The words that a term may mean, with their postings; of many, the first. */
    async wordsOf({ folded, isPrefix }) {
      const first = this.directory.words;
      const start = first.findLastIndex((word) => word <= folded);
      const files = [start, start + 1, start + 2, start + 3]
        .filter((file) => file === start || (isPrefix && first[file]?.startsWith(folded)));
      const found = await Promise.all(files.map((file) => this.file(`words/${file}.json`)));
      return found.flatMap((file) => Object.entries(file));
    }

    /** The entries that say the words of a query, the best first. */
    async findEntries(query, language, filter) {
      const count = this.entryCount;
      const scores = new Float32Array(count);
      const matched = new Uint8Array(count);
      const titled = new Uint8Array(count);
      const lists = await Promise.all(query.terms.map((term) => this.wordsOf(term)));
      query.terms.forEach((term, number) => {
        let found = lists[number].map(([text, postings]) => ({ text, postings, likeness: likeness(term, text) }))
          .filter((word) => word.likeness > 0);
        // Marks that were typed count, unless no text has them at all.
        if (found.some((word) => word.likeness > 1)) found = found.filter((word) => word.likeness > 1);
        else term.ignoresMarks = found.length > 0;
        const best = new Float32Array(count);
        let said = 0;
        for (const word of found) {
          const isWhole = form(word.text).folded === term.folded;
          const quality = (isWhole ? 1 : 0.5 + 0.3 * term.folded.length / word.text.length) * (word.likeness === 3 ? 1 : 0.9);
          forEachPosting(word.postings, (entry, weight) => {
            if (best[entry] === 0) said++;
            best[entry] = Math.max(best[entry], quality * weightValues[weight]);
            if (weight >= firstTitleWeight && titled[entry] === number) titled[entry] = number + 1;
          });
        }
        term.rarity = Math.log(1 + count / (said || 1));
        for (let entry = 0; entry < count; entry++) {
          if (best[entry] === 0) continue;
          matched[entry]++;
          scores[entry] += best[entry] * term.rarity;
        }
      });
      const sections = this.directory.sections.filter(([, own]) => !filter || own === filter);
      const most = sections.reduce((sum, [, , first, length]) =>
        matched.subarray(first, first + length).reduce((a, b) => Math.max(a, b), sum), 0);
      if (most === 0) return { candidates: [] };
      const candidates = [];
      for (const [kind, own, first, length] of sections) {
        const boost = (own === language ? 1.3 : 1) * ({ article: 1.2, concept: 1.15, claim: 0.7 }[kind] ?? 1);
        for (let entry = first; entry < first + length; entry++) {
          if (matched[entry] < most) continue;
          const isTitle = titled[entry] === query.terms.length;
          candidates.push({ entry, kind, language: own, isOwn: own === language, isTitle, score: scores[entry] * boost });
        }
      }
      candidates.sort((a, b) => b.isTitle - a.isTitle || b.score - a.score || a.entry - b.entry);
      const ignoresMarks = query.terms.some((term) => term.ignoresMarks);
      const notice = most < query.terms.length ? "some-words" : ignoresMarks ? "other-marks" : undefined;
      return { candidates, notice };
    }

    /** Reads the texts of the best candidates, but for those at some addresses, and orders them. */
    async read(candidates, query, limit, known) {
      const found = [];
      const titleLimit = Math.ceil(limit / 2);
      const titles = candidates.filter((one) => one.isTitle);
      const order = [...titles.slice(0, titleLimit), ...candidates.filter((one) => !one.isTitle), ...titles.slice(titleLimit)];
      let [at, characters] = [0, 0];
      while (at < order.length && (at < limit || characters < readingBudget * limit / pageSize)) {
        const batch = order.slice(at, at + 5);
        at += batch.length;
        const entries = await Promise.all(batch.map(({ entry }) => this.entry(entry)));
        entries.forEach((entry, place) => {
          characters += entry.b.reduce((sum, part) => sum + (part.length ?? 0), 0);
          const result = known.has(entry.u) ? undefined : answer(entry, batch[place], query, this);
          if (result) found.push(result);
        });
      }
      found.sort((a, b) => b.isTitle - a.isTitle || b.score - a.score || a.entry - b.entry);
      const best = [...found.filter((one) => one.isTitle).slice(0, titleLimit), ...found.filter((one) => !one.isTitle)];
      const results = [...best, ...found.filter((one) => !best.includes(one))].slice(0, limit);
      return { results, hasMore: at < order.length || found.length > results.length };
    }
  }

  const placeID = ({ article, paragraph, point, subpoint }) =>
    `art_${article}${inner({ paragraph, point, subpoint }).replace(/^(?=.)/, "__")}`;

  const inner = ({ paragraph, point, subpoint }) =>
    [paragraph && `para_${paragraph}`, point && `point_${point}`, subpoint && `subpoint_${subpoint}`]
      .filter((part) => part).join("__");

  /** How a language words a provision. */
  function word(wording, { article, paragraph, point, subpoint }) {
    const form = `a${paragraph ? "p" : ""}${point ? "t" : ""}${point && subpoint ? "s" : ""}`;
    const values = { a: article, p: paragraph, t: point, s: subpoint };
    return wording[form].replace(/\{(\w)\}/g, (_, name) => values[name]).replace(/^./u, (letter) => letter.toUpperCase());
  }

  /** The parts of a provision's id. */
  function parseID(id) {
    const found = /^art_([^_]+)(?:__para_([^_]+))?(?:__point_([^_]+))?(?:__subpoint_([^_]+))?$/.exec(id);
    return found && { article: found[1], paragraph: found[2], point: found[3], subpoint: found[4] };
  }

  /** As much of a target as its article has; nothing where it is known to lack the rest. */
  function innermost(entry, { paragraph, point, subpoint }) {
    const known = new Set([...(entry.i ?? []), ...(entry.o ?? [])]);
    const letters = point === "d" && !known.has(inner({ paragraph, point })) ? [point, "đ"] : [point];
    for (const letter of letters) {
      const path = { paragraph, point: letter, subpoint };
      if (inner(path) === "" || known.has(inner(path))) return path;
    }
    if (entry.k) return undefined;
    const shorter = [{ paragraph, point }, { paragraph }].find((path) => inner(path) && known.has(inner(path)));
    return shorter ?? {};
  }

  /** The lines of an entry's text with the numbers of their places; then its headings. */
  function lines(entry) {
    const found = [];
    for (let at = 0; at < entry.b.length; at += 2) found.push({ place: entry.b[at], text: entry.b[at + 1] });
    entry.f.forEach(([, text], place) => text && found.push({ place, text, isHeading: true }));
    return found;
  }

  let abbreviations = new Set();

  /** The sentences of a line. A dot behind a single letter, a number or an abbreviation ends none. */
  function sentences(text) {
    const found = [];
    let start = 0;
    for (const end of text.matchAll(/[.!?…]+[)\]”’"]*\s+(?=[\p{Lu}\p{Nd}“"(])/gu)) {
      const before = /([\p{Alphabetic}\p{M}\p{Nd}]+)$/u.exec(text.slice(start, end.index))?.[1] ?? "";
      if (before.length < 2 || /^\d+$/.test(before) && before.length < 3 || abbreviations.has(before.toLowerCase())) continue;
      found.push(text.slice(start, end.index + end[0].length).trim());
      start = end.index + end[0].length;
    }
    found.push(text.slice(start).trim());
    return found;
  }

  /** How well a text says the words of a query, and where: { score, hits }. */
  function weigh(text, query) {
    const said = words(text);
    const hits = [];
    const best = new Map();
    let together = 0;
    let previous;
    for (const [at, one] of said.entries()) {
      let hit;
      for (const [number, term] of query.terms.entries()) {
        const like = likeness(term, one.text);
        if (like > 1 || (like === 1 && term.ignoresMarks)) {
          if (!hit || like > hit.like) {
            const isWhole = form(one.text).folded === term.folded;
            hit = { number, like, isWhole, at, start: one.start, end: one.start + one.text.length };
          }
        }
      }
      if (hit) {
        const { rarity } = query.terms[hit.number];
        best.set(hit.number, Math.max(best.get(hit.number) ?? 0, rarity * (hit.like === 3 ? 1 : 0.9)));
        if (previous && previous.at === at - 1 && previous.number === hit.number - 1) together += rarity;
        hits.push(hit);
      }
      previous = hit;
    }
    let score = 0;
    for (const value of best.values()) score += value;
    return { score: score + Math.min(together, 2 * score), hits: worthMarking(hits) };
  }

  /** Leaves out words that elsewhere stand as typed, and longer ones where the word itself stands. */
  function worthMarking(hits) {
    const isBeside = (hit, at, step) => {
      const other = hits[at + step];
      return other && other.at === hit.at + step && other.number === hit.number + step;
    };
    const isInRow = hits.map((hit, at) => isBeside(hit, at, 1) || isBeside(hit, at, -1));
    const known = new Set(hits.filter((_, at) => isInRow[at]).map((hit) => hit.number));
    const whole = new Set(hits.filter((hit) => hit.isWhole).map((hit) => hit.number));
    return hits.filter((hit, at) => isInRow[at] || (!known.has(hit.number) && (hit.isWhole || !whole.has(hit.number))));
  }

  /** A text in pieces, those that were found as lists of one; cut where it is too long. */
  function marked(text, hits) {
    const longest = 260;
    let from = 0;
    if (text.length > longest && hits.length > 0 && hits[0].start > longest / 2) {
      from = text.indexOf(" ", Math.max(0, hits[0].start - longest / 3)) + 1;
    }
    let to = text.length;
    if (to - from > longest) to = Math.max(text.lastIndexOf(" ", from + longest), from + longest / 2);
    const pieces = [];
    let at = from;
    for (const hit of hits) {
      if (hit.start < at || hit.end > to) continue;
      pieces.push(text.slice(at, hit.start), [text.slice(hit.start, hit.end)]);
      at = hit.end;
    }
    pieces.push(text.slice(at, to));
    return [from > 0 ? "… " : "", ...pieces, to < text.length ? " …" : ""].filter((piece) => piece);
  }

  /** What an entry answers to a query, with its best sentence; nothing where it does not say a phrase. */
  function answer(entry, candidate, query, search) {
    const names = [entry.t, ...(entry.a ?? [])];
    const all = lines(entry);
    const saysPhrase = (text) => query.phrases.every((phrase) => rowIn(words(text), phrase, 2) >= 0);
    if (![...names, ...all.map((line) => line.text)].some(saysPhrase)) return undefined;
    let best = { score: -1, hits: [], text: "", place: 0 };
    for (const line of all) {
      const whole = weigh(line.text, query);
      if (best.text && whole.score <= best.score) continue;
      for (const text of sentences(line.text)) {
        const found = weigh(text, query);
        const score = found.score + (query.phrases.length > 0 && saysPhrase(text) ? 100 : 0);
        if (score > best.score) best = { ...line, ...found, score, text };
      }
    }
    const { wording } = search.directory.citations[candidate.language];
    const title = weigh(entry.t, query);
    const result = {
      ...candidate, name: entry.t, title: marked(entry.t, title.hits), text: marked(best.text, best.hits), date: entry.d,
      verdict: entry.v, label: search.labelOf(candidate, entry.u), href: entry.u,
    };
    const [id, heading] = entry.f[best.place] ?? [""];
    if (best.score > 0 && id) {
      const provision = parseID(id);
      result.place = provision ? word(wording, provision) : best.isHeading ? undefined : heading;
      result.href = `${entry.u.replace(/#.*/, "")}#${encodeURIComponent(id)}`;
    }
    if (candidate.isTitle) {
      // A name beside the title counts a little less, and is shown as well.
      const near = names.map((name, at) => closeness(name, query) - (at > 0 ? 0.6 : 0));
      const nearest = Math.max(...near);
      const other = nearest > near[0] && names[near.indexOf(nearest)];
      if (other) result.title.push(" (", ...marked(other, weigh(other, query).hits), ")");
      const rank = ["article", "concept"].indexOf(candidate.kind);
      result.score = nearest + (candidate.isOwn ? 1.2 : 0) - (rank < 0 ? 2 : rank) / 100 + candidate.score / 1e6;
      result.href = entry.u;
    } else {
      result.score = candidate.score + 2 * Math.max(best.score, title.score);
    }
    return result;
  }

  /** How close a name is to what was typed: all of it, its beginning, a part. */
  function closeness(name, { terms }) {
    const said = words(name);
    const at = rowIn(said, terms, 2);
    if (at < 0) return 0;
    const isWhole = said.length === terms.length;
    const isUnfinished = isWhole && form(said.at(-1).text).folded !== terms.at(-1).folded;
    return (isUnfinished ? 3 : isWhole ? 4 : at === 0 ? 2 : 1) + (rowIn(said, terms, 3) < 0 ? 0 : 0.5);
  }

  async function open(load) {
    const directory = await load("index.json");
    abbreviations = new Set(Object.values(directory.citations).flatMap((pack) => pack.abbreviations ?? []));
    return new Search(directory, load);
  }

  if (typeof document === "undefined") {
    globalThis.pinpoint = { fold, marks, likeness, readQuery, lexicon, readCitation, sentences, open };
    return;
  }

  // ---- The dialog

  const root = new URL("../", document.currentScript.src);
  const language = document.documentElement.lang;

  /** An element; attributes and children that are undefined are left out. */
  function make(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== undefined) element.setAttribute(key, value);
    }
    element.append(...children.flat(Infinity).filter((child) => child !== undefined));
    return element;
  }

  async function loadFile(name) {
    const response = await fetch(new URL(`search/${name}`, root));
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return response.json();
  }

  let opened;
  /** The search, asked for again only after a failure. */
  const search = () => (opened ??= open(loadFile).catch((error) => {
    opened = undefined;
    throw error;
  }));

  const links = document.querySelectorAll(".search-link");
  const [link] = links;
  let dialog;

  class SearchDialog {
    constructor(index) {
      this.index = index;
      const strings = index.directory.strings[language] ?? Object.values(index.directory.strings)[0];
      this.word = (key, values = {}) => strings[`search-${key}`].replace(/\{(\w+)\}/g, (_, name) => values[name]);
      this.limit = pageSize;
      this.number = 0;
      this.build();
    }

    build() {
      const { languages, examples } = this.index.directory;
      const { word } = this;
      this.input = make("input", {
        type: "text", role: "combobox", "aria-label": word("box"), placeholder: word("box"), "aria-expanded": "false",
        "aria-controls": "search-results", "aria-autocomplete": "list",
        autocomplete: "off", autocapitalize: "off", spellcheck: "false", enterkeyhint: "go",
      });
      this.list = make("div", { role: "listbox", id: "search-results", "aria-label": word("title") });
      this.status = make("p", { role: "status", class: "search-status" });
      this.more = make("button", { type: "button", class: "search-more" }, word("more"));
      const close = make("button", { type: "button", class: "search-close" }, word("close"));
      const choices = [["", word("all-languages")], ...Object.entries(languages)];
      this.filter = make("fieldset", { class: "search-filter" },
        make("legend", { class: "visually-hidden" }, word("language")),
        choices.map(([value, text]) => {
          const radio = make("input", { type: "radio", name: "search-language", value, checked: value ? undefined : "" });
          return make("label", { lang: value || undefined }, radio, text);
        }));
      this.filter.hidden = choices.length < 3;
      this.help = make("div", { class: "search-help" },
        make("p", {}, word("help-citations"), (examples[language] ?? []).flatMap((text) => [" ", make("kbd", {}, text)])),
        ["words", "marks", "phrase", "keys"].map((key) => make("p", {}, word(`help-${key}`))));
      this.element = make("dialog", { class: "search", "aria-label": word("title") },
        make("div", { class: "search-head" }, this.input, close), this.filter, this.status, this.list, this.more, this.help);
      document.body.append(this.element);

      close.addEventListener("click", () => this.element.close());
      // A click beside the dialog falls on the dialog itself.
      this.element.addEventListener("click", (event) => event.target === this.element && this.element.close());
      this.list.addEventListener("click", (event) => {
        if (event.target.closest("a") && !event.ctrlKey && !event.metaKey && !event.shiftKey) this.element.close();
      });
      this.input.addEventListener("input", () => this.later());
      this.input.addEventListener("keydown", (event) => this.press(event));
      this.filter.addEventListener("change", () => this.update());
      this.more.addEventListener("click", () => {
        const { length } = this.options();
        this.update(this.limit + pageSize).then(() => this.options()[length]?.focus());
      });
      this.update();
    }

    show() {
      if (!this.element.open) this.element.showModal();
      this.input.focus();
      this.input.select();
    }

    options() { return [...this.list.querySelectorAll("a")]; }

    press(event) {
      const options = this.options();
      const at = options.indexOf(this.active);
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (event.isComposing) return;
      if (step && options.length > 0) this.activate(options[(at + step + options.length) % options.length]);
      else if (event.key === "Enter" && this.active) {
        this.active.dispatchEvent(new MouseEvent("click", {
          bubbles: true, cancelable: true, ctrlKey: event.ctrlKey, metaKey: event.metaKey, shiftKey: event.shiftKey,
        }));
      } else return;
      event.preventDefault();
    }

    activate(option) {
      this.active?.removeAttribute("aria-selected");
      this.active = option;
      option?.setAttribute("aria-selected", "true");
      option?.scrollIntoView({ block: "nearest" });
      if (option) this.input.setAttribute("aria-activedescendant", option.id);
      else this.input.removeAttribute("aria-activedescendant");
    }

    /** Waits until the fingers rest. */
    later() {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.update(), 90);
    }

    async update(limit = pageSize) {
      this.limit = limit;
      const number = ++this.number;
      const text = this.input.value;
      this.help.hidden = text.trim() !== "";
      if (!this.help.hidden) return this.render(undefined);
      // Most answers come before anybody could read this.
      const waiting = setTimeout(() => { this.status.textContent = this.word("loading"); }, 300);
      try {
        const filter = this.filter.querySelector(":checked").value;
        const found = await this.index.find(text, { language, filter, limit });
        if (number === this.number) this.render(found);
      } catch {
        if (number === this.number) {
          this.render(undefined);
          this.status.textContent = this.word("failed");
        }
      } finally {
        clearTimeout(waiting);
      }
    }

    render(found) {
      const groups = found ? ["provisions", "titles", "texts"].filter((name) => found[name].length > 0) : [];
      let count = 0;
      this.list.replaceChildren(...groups.map((name) => make("div", { role: "group", "aria-label": this.word(name) },
        make("p", { role: "presentation", class: "search-group" }, this.word(name)),
        found[name].map((result) => this.option(result, `search-${++count}`)))));
      this.more.hidden = !found?.hasMore;
      this.list.hidden = count === 0;
      this.input.setAttribute("aria-expanded", String(count > 0));
      this.activate(this.options()[0]);
      const key = count === 0 ? "none" : count === 1 && !found.hasMore ? "count-one" : "count";
      const counted = found ? this.word(key, { count: found.hasMore ? `${count}+` : count }) : "";
      this.status.textContent = found?.notice ? `${this.word(found.notice)} ${counted}` : counted;
    }

    option(result, id) {
      const text = (pieces) => pieces.map((piece) => (Array.isArray(piece) ? make("mark", {}, piece) : piece));
      const kind = result.kind === "concept" ? this.word("term") : result.date;
      const title = result.label
        ? [make("b", {}, result.label), " ", text(result.title)]
        : typeof result.title === "string" ? [make("b", {}, result.title), result.name ? ` ${result.name}` : undefined]
        : text(result.title);
      const facts = [result.verdict, kind, result.place].filter((fact) => fact).join(" · ");
      return make("a", {
        role: "option", id, tabindex: "-1", href: new URL(result.href, root), lang: result.language,
      }, make("span", { class: "search-name" }, title), facts ? make("span", { class: "search-place" }, facts) : undefined,
      result.text.length > 0 ? make("span", { class: "search-sentence" }, text(result.text)) : undefined);
    }
  }

  async function showSearch() {
    try {
      dialog ??= new SearchDialog(await search());
      dialog.show();
    } catch {
      // Without the index the link still leads to the table of contents.
      if (link) location.assign(link.href);
    }
  }

  for (const link of links) {
    link.setAttribute("aria-haspopup", "dialog");
    link.setAttribute("aria-keyshortcuts", "/ Control+K");
    if (link.closest(".jump")) link.append(" ", make("kbd", { "aria-hidden": "true" }, "/"));
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      showSearch();
    });
    for (const event of ["pointerenter", "focus"]) link.addEventListener(event, () => search().catch(() => {}), { once: true });
  }
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest?.("input, textarea, select, [contenteditable]");
    const isSlash = event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
    const isJump = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    if (!isSlash && !isJump) return;
    event.preventDefault();
    showSearch();
  });

  // ---- Cards

  // What a citation or a term leads to, beside it: by mouse and keyboard, never by touch (WCAG 2.2, 1.4.13).
  const cardLinks = "main a.citation:not(.external), main a.concept";
  const pages = new Map();
  let card;
  let cardTimer;

  const afterwards = (action, delay) => {
    clearTimeout(cardTimer);
    cardTimer = setTimeout(action, delay);
  };

  /** A page by its address: this one as it stands. */
  function pageAt(url) {
    if (url.pathname === location.pathname) return document;
    if (!pages.has(url.pathname)) {
      const page = fetch(url.pathname).then(async (response) =>
        (response.ok ? new DOMParser().parseFromString(await response.text(), "text/html") : undefined));
      page.catch(() => pages.delete(url.pathname));
      pages.set(url.pathname, page);
    }
    return pages.get(url.pathname);
  }

  function hideCard() {
    clearTimeout(cardTimer);
    if (!card) return;
    card.element.remove();
    card.link.removeAttribute("aria-describedby");
    if (card.title) card.link.title = card.title;
    card = undefined;
  }

  async function showCard(link) {
    const url = new URL(link.href);
    const page = await Promise.resolve(pageAt(url)).catch(() => undefined);
    const heading = page?.querySelector("h1");
    // Whoever has gone on wants no card.
    if (!heading || !(link.matches(":hover") || link === document.activeElement)) return;
    const place = url.hash && page.getElementById(decodeURIComponent(url.hash.slice(1)));
    const text = (place || page.querySelector('[data-card="text"]'))?.cloneNode(true);
    for (const part of text?.querySelectorAll(".permalink, .footnote-ref, details, [hidden]") ?? []) part.remove();
    for (const part of text?.querySelectorAll("[id], a") ?? []) {
      part.removeAttribute("id");
      if (part.matches("a")) part.replaceWith(...part.childNodes);
    }
    const status = page.querySelector('[data-card="status"]');
    hideCard();
    const element = make("div", { class: "card", id: "card", role: "tooltip" },
      make("p", { class: "card-title" }, heading.textContent.trim().replace(/\s+/g, " ")),
      text ? make("div", { class: "card-text" }, ...text.childNodes) : undefined,
      status ? make("p", { class: "card-status" }, status.textContent.trim()) : undefined);
    // The browser's own tip would lie over it.
    card = { link, element, title: link.title };
    link.removeAttribute("title");
    link.setAttribute("aria-describedby", "card");
    document.querySelector("main").append(element);
    placeCard();
  }

  /** Puts the card below its words, or above them where there is no room, never over them. */
  function placeCard() {
    if (!card) return;
    const { top, bottom, left } = card.link.getBoundingClientRect();
    const { style, offsetWidth: width, offsetHeight: height } = card.element;
    const gap = 6;
    const isBelow = bottom + gap + height <= innerHeight || top < height + gap;
    style.top = `${isBelow ? bottom + gap : top - gap - height}px`;
    style.left = `${Math.max(gap, Math.min(left, document.documentElement.clientWidth - width - gap))}px`;
  }

  document.addEventListener("pointerover", ({ pointerType, target }) => {
    if (pointerType !== "mouse") return;
    const over = target.closest(cardLinks);
    if (card && (over === card.link || target.closest(".card"))) clearTimeout(cardTimer);
    else if (over) afterwards(() => showCard(over), 300);
    // Focus holds its card wherever the pointer is.
    else if (document.activeElement !== card?.link) afterwards(hideCard, 300);
  });
  document.addEventListener("focusin", ({ target }) => {
    if (target.matches(cardLinks) && target.matches(":focus-visible")) afterwards(() => showCard(target), 150);
    else hideCard();
  });
  document.addEventListener("keydown", (event) => event.key === "Escape" && hideCard(), true);
  document.addEventListener("click", hideCard);
  addEventListener("scroll", placeCard, { passive: true });
  addEventListener("resize", placeCard);

  // Citations to copy.
  for (const button of navigator.clipboard ? document.querySelectorAll("[data-copy]") : []) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim());
      button.firstChild.textContent = button.dataset.copied;
    });
  }
})();
