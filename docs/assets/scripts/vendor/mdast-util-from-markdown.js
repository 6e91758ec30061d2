// mdast-util-from-markdown 2.1.0, MIT, https://github.com/syntax-tree/mdast-util-from-markdown, comments removed
var __defProp = Object.defineProperty;
var __export = (target, all2) => {
    for (var name in all2)
        __defProp(target, name, { get: all2[name], enumerable: true });
};
var emptyOptions = {};
function toString(value, options) {
    const settings = options || emptyOptions;
    const includeImageAlt = typeof settings.includeImageAlt === "boolean" ? settings.includeImageAlt : true;
    const includeHtml = typeof settings.includeHtml === "boolean" ? settings.includeHtml : true;
    return one(value, includeImageAlt, includeHtml);
}
function one(value, includeImageAlt, includeHtml) {
    if (node(value)) {
        if ("value" in value) {
            return value.type === "html" && !includeHtml ? "" : value.value;
        }
        if (includeImageAlt && "alt" in value && value.alt) {
            return value.alt;
        }
        if ("children" in value) {
            return all(value.children, includeImageAlt, includeHtml);
        }
    }
    if (Array.isArray(value)) {
        return all(value, includeImageAlt, includeHtml);
    }
    return "";
}
function all(values, includeImageAlt, includeHtml) {
    const result = [];
    let index2 = -1;
    while (++index2 < values.length) {
        result[index2] = one(values[index2], includeImageAlt, includeHtml);
    }
    return result.join("");
}
function node(value) {
    return Boolean(value && typeof value === "object");
}
var element = document.createElement("i");
function decodeNamedCharacterReference(value) {
    const characterReference2 = "&" + value + ";";
    element.innerHTML = characterReference2;
    const character = element.textContent;
    if (character.charCodeAt(character.length - 1) === 59 && value !== "semi") {
        return false;
    }
    return character === characterReference2 ? false : character;
}
function splice(list2, start, remove, items) {
    const end = list2.length;
    let chunkStart = 0;
    let parameters;
    if (start < 0) {
        start = -start > end ? 0 : end + start;
    }
    else {
        start = start > end ? end : start;
    }
    remove = remove > 0 ? remove : 0;
    if (items.length < 1e4) {
        parameters = Array.from(items);
        parameters.unshift(start, remove);
        list2.splice(...parameters);
    }
    else {
        if (remove)
            list2.splice(start, remove);
        while (chunkStart < items.length) {
            parameters = items.slice(chunkStart, chunkStart + 1e4);
            parameters.unshift(start, 0);
            list2.splice(...parameters);
            chunkStart += 1e4;
            start += 1e4;
        }
    }
}
function push(list2, items) {
    if (list2.length > 0) {
        splice(list2, list2.length, 0, items);
        return list2;
    }
    return items;
}
var hasOwnProperty = {}.hasOwnProperty;
function combineExtensions(extensions) {
    const all2 = {};
    let index2 = -1;
    while (++index2 < extensions.length) {
        syntaxExtension(all2, extensions[index2]);
    }
    return all2;
}
function syntaxExtension(all2, extension2) {
    let hook;
    for (hook in extension2) {
        const maybe = hasOwnProperty.call(all2, hook) ? all2[hook] : void 0;
        const left = maybe || (all2[hook] = {});
        const right = extension2[hook];
        let code;
        if (right) {
            for (code in right) {
                if (!hasOwnProperty.call(left, code))
                    left[code] = [];
                const value = right[code];
                constructs(left[code], Array.isArray(value) ? value : value ? [value] : []);
            }
        }
    }
}
function constructs(existing, list2) {
    let index2 = -1;
    const before = [];
    while (++index2 < list2.length) {
        ;
        (list2[index2].add === "after" ? existing : before).push(list2[index2]);
    }
    splice(existing, 0, 0, before);
}
function decodeNumericCharacterReference(value, base) {
    const code = Number.parseInt(value, base);
    if (code < 9 || code === 11 || code > 13 && code < 32 ||
        code > 126 && code < 160 ||
        code > 55295 && code < 57344 ||
        code > 64975 && code < 65008 ||
        (code & 65535) === 65535 || (code & 65535) === 65534 ||
        code > 1114111) {
        return "�";
    }
    return String.fromCodePoint(code);
}
function normalizeIdentifier(value) {
    return value.replace(/[\t\n\r ]+/g, " ").replace(/^ | $/g, "").toLowerCase().toUpperCase();
}
var asciiAlpha = regexCheck(/[A-Za-z]/);
var asciiAlphanumeric = regexCheck(/[\dA-Za-z]/);
var asciiAtext = regexCheck(/[#-'*+\--9=?A-Z^-~]/);
function asciiControl(code) {
    return (code !== null && (code < 32 || code === 127));
}
var asciiDigit = regexCheck(/\d/);
var asciiHexDigit = regexCheck(/[\dA-Fa-f]/);
var asciiPunctuation = regexCheck(/[!-/:-@[-`{-~]/);
function markdownLineEnding(code) {
    return code !== null && code < -2;
}
function markdownLineEndingOrSpace(code) {
    return code !== null && (code < 0 || code === 32);
}
function markdownSpace(code) {
    return code === -2 || code === -1 || code === 32;
}
var unicodePunctuation = regexCheck(/\p{P}|\p{S}/u);
var unicodeWhitespace = regexCheck(/\s/);
function regexCheck(regex) {
    return check;
    function check(code) {
        return code !== null && code > -1 && regex.test(String.fromCharCode(code));
    }
}
function normalizeUri(value) {
    const result = [];
    let index2 = -1;
    let start = 0;
    let skip = 0;
    while (++index2 < value.length) {
        const code = value.charCodeAt(index2);
        let replace2 = "";
        if (code === 37 && asciiAlphanumeric(value.charCodeAt(index2 + 1)) && asciiAlphanumeric(value.charCodeAt(index2 + 2))) {
            skip = 2;
        }
        else if (code < 128) {
            if (!/[!#$&-;=?-Z_a-z~]/.test(String.fromCharCode(code))) {
                replace2 = String.fromCharCode(code);
            }
        }
        else if (code > 55295 && code < 57344) {
            const next = value.charCodeAt(index2 + 1);
            if (code < 56320 && next > 56319 && next < 57344) {
                replace2 = String.fromCharCode(code, next);
                skip = 1;
            }
            else {
                replace2 = "�";
            }
        }
        else {
            replace2 = String.fromCharCode(code);
        }
        if (replace2) {
            result.push(value.slice(start, index2), encodeURIComponent(replace2));
            start = index2 + skip + 1;
            replace2 = "";
        }
        if (skip) {
            index2 += skip;
            skip = 0;
        }
    }
    return result.join("") + value.slice(start);
}
function factorySpace(effects, ok2, type, max) {
    const limit = max ? max - 1 : Infinity;
    let size = 0;
    return start;
    function start(code) {
        if (markdownSpace(code)) {
            effects.enter(type);
            return prefix(code);
        }
        return ok2(code);
    }
    function prefix(code) {
        if (markdownSpace(code) && size++ < limit) {
            effects.consume(code);
            return prefix;
        }
        effects.exit(type);
        return ok2(code);
    }
}
function factorySpaceMinMax(effects, ok2, nok, type, min, max) {
    let size = 0;
    return start;
    function start(code) {
        if (max > 0 && markdownSpace(code)) {
            effects.enter(type);
            return prefix(code);
        }
        return after(code);
    }
    function prefix(code) {
        if (markdownSpace(code) && size < max) {
            effects.consume(code);
            size++;
            return prefix;
        }
        effects.exit(type);
        return after(code);
    }
    function after(code) {
        return size >= min ? ok2(code) : nok(code);
    }
}
var content = {
    tokenize: initializeContent
};
function initializeContent(effects) {
    const contentStart = effects.attempt(this.parser.constructs.contentInitial, afterContentStartConstruct, paragraphInitial);
    let previous2;
    return contentStart;
    function afterContentStartConstruct(code) {
        if (code === null) {
            effects.consume(code);
            return;
        }
        effects.enter("lineEnding");
        effects.consume(code);
        effects.exit("lineEnding");
        return factorySpace(effects, contentStart, "linePrefix");
    }
    function paragraphInitial(code) {
        effects.enter("paragraph");
        return lineStart(code);
    }
    function lineStart(code) {
        const token = effects.enter("chunkText", {
            contentType: "text",
            previous: previous2
        });
        if (previous2) {
            previous2.next = token;
        }
        previous2 = token;
        return data(code);
    }
    function data(code) {
        if (code === null) {
            effects.exit("chunkText");
            effects.exit("paragraph");
            effects.consume(code);
            return;
        }
        if (markdownLineEnding(code)) {
            effects.consume(code);
            effects.exit("chunkText");
            return lineStart;
        }
        effects.consume(code);
        return data;
    }
}
var EditMap = class {
    constructor() {
        this.index = new Map();
        this.map = [];
    }
    add(index2, remove, add) {
        addImplementation(this, index2, remove, add, false);
    }
    addBefore(index2, remove, add) {
        addImplementation(this, index2, remove, add, true);
    }
    consume(events) {
        this.map.sort(function (a, b) {
            return a[0] - b[0];
        });
        if (this.map.length === 0) {
            return;
        }
        let index2 = this.map.length;
        const vecs = [];
        while (index2 > 0) {
            index2 -= 1;
            vecs.push(events.slice(this.map[index2][0] + this.map[index2][1]), this.map[index2][2]);
            events.length = this.map[index2][0];
        }
        vecs.push(events.slice());
        events.length = 0;
        let slice = vecs.pop();
        while (slice) {
            for (const element2 of slice) {
                events.push(element2);
            }
            slice = vecs.pop();
        }
        this.map.length = 0;
        this.index.clear();
    }
};
function addImplementation(editMap, at, remove, add, before) {
    if (remove === 0 && add.length === 0) {
        return;
    }
    const existing = editMap.index.get(at);
    if (existing) {
        existing[1] += remove;
        if (before) {
            add.push(...existing[2]);
            existing[2] = add;
        }
        else {
            existing[2].push(...add);
        }
        return;
    }
    const change = [at, remove, add];
    editMap.map.push(change);
    editMap.index.set(at, change);
}
var document2 = {
    tokenize: initializeDocument
};
var containerConstruct = {
    tokenize: tokenizeContainer
};
function initializeDocument(effects) {
    const self = this;
    const stack = [];
    let continued = 0;
    let childFlow;
    let childToken;
    let lineStartOffset;
    return start;
    function start(code) {
        if (continued < stack.length) {
            const item = stack[continued];
            self.containerState = item[1];
            return effects.attempt(item[0].continuation, documentContinue, checkNewContainers)(code);
        }
        return checkNewContainers(code);
    }
    function documentContinue(code) {
        continued++;
        if (self.containerState._closeFlow) {
            self.containerState._closeFlow = void 0;
            if (childFlow) {
                closeFlow();
            }
            const indexBeforeExits = self.events.length;
            let indexBeforeFlow = indexBeforeExits;
            let point3;
            while (indexBeforeFlow--) {
                if (self.events[indexBeforeFlow][0] === "exit" && self.events[indexBeforeFlow][1].type === "chunkFlow") {
                    point3 = self.events[indexBeforeFlow][1].end;
                    break;
                }
            }
            exitContainers(continued);
            let index2 = indexBeforeExits;
            while (index2 < self.events.length) {
                self.events[index2][1].end = {
                    ...point3
                };
                index2++;
            }
            const editMap = new EditMap();
            editMap.add(indexBeforeFlow + 1, 0, self.events.slice(indexBeforeExits));
            editMap.add(indexBeforeExits, index2 - indexBeforeExits, []);
            editMap.consume(self.events);
            return checkNewContainers(code);
        }
        return start(code);
    }
    function checkNewContainers(code) {
        if (continued === stack.length) {
            if (!childFlow) {
                return documentContinued(code);
            }
            if (childFlow.currentConstruct && childFlow.currentConstruct.concrete) {
                return flowStart(code);
            }
            self.interrupt = Boolean(childFlow.currentConstruct && !childFlow._gfmTableDynamicInterruptHack);
        }
        self.containerState = {};
        return effects.check(containerConstruct, thereIsANewContainer, thereIsNoNewContainer)(code);
    }
    function thereIsANewContainer(code) {
        if (childFlow) {
            closeFlow();
        }
        exitContainers(continued);
        return documentContinued(code);
    }
    function thereIsNoNewContainer(code) {
        self.parser.lazy[self.now().line] = continued !== stack.length;
        lineStartOffset = self.now().offset;
        return flowStart(code);
    }
    function documentContinued(code) {
        self.containerState = {};
        return effects.attempt(containerConstruct, containerContinue, flowStart)(code);
    }
    function containerContinue(code) {
        continued++;
        stack.push([self.currentConstruct, self.containerState]);
        return documentContinued(code);
    }
    function flowStart(code) {
        if (code === null) {
            if (childFlow) {
                closeFlow();
            }
            exitContainers(0);
            effects.consume(code);
            return;
        }
        childFlow = childFlow || self.parser.flow(self.now());
        effects.enter("chunkFlow", {
            _tokenizer: childFlow,
            contentType: "flow",
            previous: childToken
        });
        return flowContinue(code);
    }
    function flowContinue(code) {
        if (code === null) {
            writeToChild(effects.exit("chunkFlow"), true);
            exitContainers(0);
            effects.consume(code);
            return;
        }
        if (markdownLineEnding(code)) {
            effects.consume(code);
            writeToChild(effects.exit("chunkFlow"));
            continued = 0;
            self.interrupt = void 0;
            return start;
        }
        effects.consume(code);
        return flowContinue;
    }
    function writeToChild(token, endOfFile) {
        const stream = self.sliceStream(token);
        if (endOfFile) {
            stream.push(null);
        }
        token.previous = childToken;
        if (childToken) {
            childToken.next = token;
        }
        childToken = token;
        childFlow.defineSkip(token.start);
        childFlow.write(stream);
        if (self.parser.lazy[token.start.line]) {
            let index2 = childFlow.events.length;
            while (index2--) {
                if (childFlow.events[index2][1].start.offset < lineStartOffset &&
                    (!childFlow.events[index2][1].end ||
                        childFlow.events[index2][1].end.offset > lineStartOffset)) {
                    return;
                }
            }
            const indexBeforeExits = self.events.length;
            let indexBeforeFlow = indexBeforeExits;
            let seen;
            let point3;
            while (indexBeforeFlow--) {
                if (self.events[indexBeforeFlow][0] === "exit" && self.events[indexBeforeFlow][1].type === "chunkFlow") {
                    if (seen) {
                        point3 = self.events[indexBeforeFlow][1].end;
                        break;
                    }
                    seen = true;
                }
            }
            exitContainers(continued);
            index2 = indexBeforeExits;
            while (index2 < self.events.length) {
                self.events[index2][1].end = {
                    ...point3
                };
                index2++;
            }
            const editMap = new EditMap();
            editMap.add(indexBeforeFlow + 1, 0, self.events.slice(indexBeforeExits));
            editMap.add(indexBeforeExits, index2 - indexBeforeExits, []);
            editMap.consume(self.events);
        }
    }
    function exitContainers(size) {
        let index2 = stack.length;
        while (index2-- > size) {
            const entry = stack[index2];
            self.containerState = entry[1];
            entry[0].exit.call(self, effects);
        }
        stack.length = size;
    }
    function closeFlow() {
        childFlow.write([null]);
        childToken = void 0;
        childFlow = void 0;
        self.containerState._closeFlow = void 0;
    }
}
function tokenizeContainer(effects, ok2, nok) {
    return factorySpace(effects, effects.attempt(this.parser.constructs.document, ok2, nok), "linePrefix", this.parser.constructs.disable.null.includes("codeIndented") ? void 0 : 4);
}
function classifyCharacter(code) {
    if (code === null || markdownLineEndingOrSpace(code) || unicodeWhitespace(code)) {
        return 1;
    }
    if (unicodePunctuation(code)) {
        return 2;
    }
}
function resolveAll(constructs2, events, context) {
    const called = [];
    let index2 = -1;
    while (++index2 < constructs2.length) {
        const resolve = constructs2[index2].resolveAll;
        if (resolve && !called.includes(resolve)) {
            events = resolve(events, context);
            called.push(resolve);
        }
    }
    return events;
}
var attention = {
    name: "attention",
    resolveAll: resolveAllAttention,
    tokenize: tokenizeAttention
};
function resolveAllAttention(events, context) {
    let index2 = -1;
    let nextEvents;
    while (++index2 < events.length) {
        if (events[index2][0] === "enter" && events[index2][1].type === "attentionSequence" && events[index2][1]._close) {
            let open = index2;
            while (open--) {
                if (events[open][0] === "exit" && events[open][1].type === "attentionSequence" && events[open][1]._open &&
                    context.sliceSerialize(events[open][1]).charCodeAt(0) === context.sliceSerialize(events[index2][1]).charCodeAt(0)) {
                    if ((events[open][1]._close || events[index2][1]._open) && (events[index2][1].end.offset - events[index2][1].start.offset) % 3 && !((events[open][1].end.offset - events[open][1].start.offset + events[index2][1].end.offset - events[index2][1].start.offset) % 3)) {
                        continue;
                    }
                    const use = events[open][1].end.offset - events[open][1].start.offset > 1 && events[index2][1].end.offset - events[index2][1].start.offset > 1 ? 2 : 1;
                    const start = {
                        ...events[open][1].end
                    };
                    const end = {
                        ...events[index2][1].start
                    };
                    movePoint(start, -use);
                    movePoint(end, use);
                    const openingSequence = {
                        type: use > 1 ? "strongSequence" : "emphasisSequence",
                        start,
                        end: {
                            ...events[open][1].end
                        }
                    };
                    const closingSequence = {
                        type: use > 1 ? "strongSequence" : "emphasisSequence",
                        start: {
                            ...events[index2][1].start
                        },
                        end
                    };
                    const text3 = {
                        type: use > 1 ? "strongText" : "emphasisText",
                        start: {
                            ...events[open][1].end
                        },
                        end: {
                            ...events[index2][1].start
                        }
                    };
                    const group = {
                        type: use > 1 ? "strong" : "emphasis",
                        start: {
                            ...openingSequence.start
                        },
                        end: {
                            ...closingSequence.end
                        }
                    };
                    events[open][1].end = {
                        ...openingSequence.start
                    };
                    events[index2][1].start = {
                        ...closingSequence.end
                    };
                    nextEvents = [];
                    if (events[open][1].end.offset - events[open][1].start.offset) {
                        nextEvents = push(nextEvents, [["enter", events[open][1], context], ["exit", events[open][1], context]]);
                    }
                    nextEvents = push(nextEvents, [["enter", group, context], ["enter", openingSequence, context], ["exit", openingSequence, context], ["enter", text3, context]]);
                    nextEvents = push(nextEvents, resolveAll(context.parser.constructs.insideSpan.null, events.slice(open + 1, index2), context));
                    nextEvents = push(nextEvents, [["exit", text3, context], ["enter", closingSequence, context], ["exit", closingSequence, context], ["exit", group, context]]);
                    let offset = 0;
                    if (events[index2][1].end.offset - events[index2][1].start.offset) {
                        offset = 2;
                        nextEvents = push(nextEvents, [["enter", events[index2][1], context], ["exit", events[index2][1], context]]);
                    }
                    splice(events, open - 1, index2 - open + 3, nextEvents);
                    index2 = open + nextEvents.length - offset - 2;
                    break;
                }
            }
        }
    }
    index2 = -1;
    while (++index2 < events.length) {
        if (events[index2][1].type === "attentionSequence") {
            events[index2][1].type = "data";
        }
    }
    return events;
}
function tokenizeAttention(effects, ok2) {
    const attentionMarkers2 = this.parser.constructs.attentionMarkers.null;
    const previous2 = this.previous;
    const before = classifyCharacter(previous2);
    let marker;
    return start;
    function start(code) {
        marker = code;
        effects.enter("attentionSequence");
        return inside(code);
    }
    function inside(code) {
        if (code === marker) {
            effects.consume(code);
            return inside;
        }
        const token = effects.exit("attentionSequence");
        const after = classifyCharacter(code);
        const open = !after || after === 2 && before || attentionMarkers2.includes(code) && code !== 42 && code !== 95;
        const close = !before || before === 2 && after || attentionMarkers2.includes(previous2) && previous2 !== 42 && previous2 !== 95;
        token._open = Boolean(marker === 42 ? open : open && (before || !close));
        token._close = Boolean(marker === 42 ? close : close && (after || !open));
        return ok2(code);
    }
}
function movePoint(point3, offset) {
    point3.column += offset;
    point3.offset += offset;
    point3._bufferIndex += offset;
}
var autolink = {
    name: "autolink",
    tokenize: tokenizeAutolink
};
function tokenizeAutolink(effects, ok2, nok) {
    let size = 0;
    return start;
    function start(code) {
        effects.enter("autolink");
        effects.enter("autolinkMarker");
        effects.consume(code);
        effects.exit("autolinkMarker");
        effects.enter("autolinkProtocol");
        return open;
    }
    function open(code) {
        if (asciiAlpha(code)) {
            effects.consume(code);
            return schemeOrEmailAtext;
        }
        if (code === 64) {
            return nok(code);
        }
        return emailAtext(code);
    }
    function schemeOrEmailAtext(code) {
        if (code === 43 || code === 45 || code === 46 || asciiAlphanumeric(code)) {
            size = 1;
            return schemeInsideOrEmailAtext(code);
        }
        return emailAtext(code);
    }
    function schemeInsideOrEmailAtext(code) {
        if (code === 58) {
            effects.consume(code);
            size = 0;
            return urlInside;
        }
        if ((code === 43 || code === 45 || code === 46 || asciiAlphanumeric(code)) && size++ < 32) {
            effects.consume(code);
            return schemeInsideOrEmailAtext;
        }
        size = 0;
        return emailAtext(code);
    }
    function urlInside(code) {
        if (code === 62) {
            effects.exit("autolinkProtocol");
            effects.enter("autolinkMarker");
            effects.consume(code);
            effects.exit("autolinkMarker");
            effects.exit("autolink");
            return ok2;
        }
        if (code === null || code === 32 || code === 60 || asciiControl(code)) {
            return nok(code);
        }
        effects.consume(code);
        return urlInside;
    }
    function emailAtext(code) {
        if (code === 64) {
            effects.consume(code);
            return emailAtSignOrDot;
        }
        if (asciiAtext(code)) {
            effects.consume(code);
            return emailAtext;
        }
        return nok(code);
    }
    function emailAtSignOrDot(code) {
        return asciiAlphanumeric(code) ? emailLabel(code) : nok(code);
    }
    function emailLabel(code) {
        if (code === 46) {
            effects.consume(code);
            size = 0;
            return emailAtSignOrDot;
        }
        if (code === 62) {
            effects.exit("autolinkProtocol").type = "autolinkEmail";
            effects.enter("autolinkMarker");
            effects.consume(code);
            effects.exit("autolinkMarker");
            effects.exit("autolink");
            return ok2;
        }
        return emailValue(code);
    }
    function emailValue(code) {
        if ((code === 45 || asciiAlphanumeric(code)) && size++ < 63) {
            const next = code === 45 ? emailValue : emailLabel;
            effects.consume(code);
            return next;
        }
        return nok(code);
    }
}
var blankLine = {
    partial: true,
    tokenize: tokenizeBlankLine
};
function tokenizeBlankLine(effects, ok2, nok) {
    return start;
    function start(code) {
        return markdownSpace(code) ? factorySpace(effects, after, "linePrefix")(code) : after(code);
    }
    function after(code) {
        return code === null || markdownLineEnding(code) ? ok2(code) : nok(code);
    }
}
var blockQuote = {
    continuation: {
        tokenize: tokenizeBlockQuoteContinuation
    },
    exit,
    name: "blockQuote",
    tokenize: tokenizeBlockQuoteStart
};
function tokenizeBlockQuoteStart(effects, ok2, nok) {
    const self = this;
    return start;
    function start(code) {
        if (code === 62) {
            const state = self.containerState;
            if (!state.open) {
                effects.enter("blockQuote", {
                    _container: true
                });
                state.open = true;
            }
            effects.enter("blockQuotePrefix");
            effects.enter("blockQuoteMarker");
            effects.consume(code);
            effects.exit("blockQuoteMarker");
            return after;
        }
        return nok(code);
    }
    function after(code) {
        if (markdownSpace(code)) {
            effects.enter("blockQuotePrefixWhitespace");
            effects.consume(code);
            effects.exit("blockQuotePrefixWhitespace");
            effects.exit("blockQuotePrefix");
            return ok2;
        }
        effects.exit("blockQuotePrefix");
        return ok2(code);
    }
}
function tokenizeBlockQuoteContinuation(effects, ok2, nok) {
    const self = this;
    return contStart;
    function contStart(code) {
        if (markdownSpace(code)) {
            return factorySpace(effects, contBefore, "linePrefix", self.parser.constructs.disable.null.includes("codeIndented") ? void 0 : 4)(code);
        }
        return contBefore(code);
    }
    function contBefore(code) {
        return effects.attempt(blockQuote, ok2, nok)(code);
    }
}
function exit(effects) {
    effects.exit("blockQuote");
}
var characterEscape = {
    name: "characterEscape",
    tokenize: tokenizeCharacterEscape
};
function tokenizeCharacterEscape(effects, ok2, nok) {
    return start;
    function start(code) {
        effects.enter("characterEscape");
        effects.enter("escapeMarker");
        effects.consume(code);
        effects.exit("escapeMarker");
        return inside;
    }
    function inside(code) {
        if (asciiPunctuation(code)) {
            effects.enter("characterEscapeValue");
            effects.consume(code);
            effects.exit("characterEscapeValue");
            effects.exit("characterEscape");
            return ok2;
        }
        return nok(code);
    }
}
var characterReference = {
    name: "characterReference",
    tokenize: tokenizeCharacterReference
};
function tokenizeCharacterReference(effects, ok2, nok) {
    const self = this;
    let size = 0;
    let max;
    let test;
    return start;
    function start(code) {
        effects.enter("characterReference");
        effects.enter("characterReferenceMarker");
        effects.consume(code);
        effects.exit("characterReferenceMarker");
        return open;
    }
    function open(code) {
        if (code === 35) {
            effects.enter("characterReferenceMarkerNumeric");
            effects.consume(code);
            effects.exit("characterReferenceMarkerNumeric");
            return numeric;
        }
        effects.enter("characterReferenceValue");
        max = 31;
        test = asciiAlphanumeric;
        return value(code);
    }
    function numeric(code) {
        if (code === 88 || code === 120) {
            effects.enter("characterReferenceMarkerHexadecimal");
            effects.consume(code);
            effects.exit("characterReferenceMarkerHexadecimal");
            effects.enter("characterReferenceValue");
            max = 6;
            test = asciiHexDigit;
            return value;
        }
        effects.enter("characterReferenceValue");
        max = 7;
        test = asciiDigit;
        return value(code);
    }
    function value(code) {
        if (code === 59 && size) {
            const token = effects.exit("characterReferenceValue");
            if (test === asciiAlphanumeric && !decodeNamedCharacterReference(self.sliceSerialize(token))) {
                return nok(code);
            }
            effects.enter("characterReferenceMarker");
            effects.consume(code);
            effects.exit("characterReferenceMarker");
            effects.exit("characterReference");
            return ok2;
        }
        if (test(code) && size++ < max) {
            effects.consume(code);
            return value;
        }
        return nok(code);
    }
}
var nonLazyContinuation = {
    partial: true,
    tokenize: tokenizeNonLazyContinuation
};
function tokenizeNonLazyContinuation(effects, ok2, nok) {
    const self = this;
    return start;
    function start(code) {
        if (code === null) {
            return nok(code);
        }
        effects.enter("lineEnding");
        effects.consume(code);
        effects.exit("lineEnding");
        return after;
    }
    function after(code) {
        return self.parser.lazy[self.now().line] ? nok(code) : ok2(code);
    }
}
var codeFenced = {
    concrete: true,
    name: "codeFenced",
    tokenize: tokenizeCodeFenced
};
function tokenizeCodeFenced(effects, ok2, nok) {
    const self = this;
    const closeStart = {
        partial: true,
        tokenize: tokenizeCloseStart
    };
    let initialPrefix = 0;
    let sizeOpen = 0;
    let marker;
    return start;
    function start(code) {
        return beforeSequenceOpen(code);
    }
    function beforeSequenceOpen(code) {
        const tail = self.events[self.events.length - 1];
        initialPrefix = tail && tail[1].type === "linePrefix" ? tail[2].sliceSerialize(tail[1], true).length : 0;
        marker = code;
        effects.enter("codeFenced");
        effects.enter("codeFencedFence");
        effects.enter("codeFencedFenceSequence");
        return sequenceOpen(code);
    }
    function sequenceOpen(code) {
        if (code === marker) {
            sizeOpen++;
            effects.consume(code);
            return sequenceOpen;
        }
        if (sizeOpen < 3) {
            return nok(code);
        }
        effects.exit("codeFencedFenceSequence");
        return markdownSpace(code) ? factorySpace(effects, infoBefore, "whitespace")(code) : infoBefore(code);
    }
    function infoBefore(code) {
        if (code === null || markdownLineEnding(code)) {
            effects.exit("codeFencedFence");
            return self.interrupt ? ok2(code) : effects.check(nonLazyContinuation, atNonLazyBreak, after)(code);
        }
        effects.enter("codeFencedFenceInfo");
        effects.enter("chunkString", {
            contentType: "string"
        });
        return info(code);
    }
    function info(code) {
        if (code === null || markdownLineEnding(code)) {
            effects.exit("chunkString");
            effects.exit("codeFencedFenceInfo");
            return infoBefore(code);
        }
        if (markdownSpace(code)) {
            effects.exit("chunkString");
            effects.exit("codeFencedFenceInfo");
            return factorySpace(effects, metaBefore, "whitespace")(code);
        }
        if (code === 96 && code === marker) {
            return nok(code);
        }
        effects.consume(code);
        return info;
    }
    function metaBefore(code) {
        if (code === null || markdownLineEnding(code)) {
            return infoBefore(code);
        }
        effects.enter("codeFencedFenceMeta");
        effects.enter("chunkString", {
            contentType: "string"
        });
        return meta(code);
    }
    function meta(code) {
        if (code === null || markdownLineEnding(code)) {
            effects.exit("chunkString");
            effects.exit("codeFencedFenceMeta");
            return infoBefore(code);
        }
        if (code === 96 && code === marker) {
            return nok(code);
        }
        effects.consume(code);
        return meta;
    }
    function atNonLazyBreak(code) {
        return effects.attempt(closeStart, after, contentBefore)(code);
    }
    function contentBefore(code) {
        effects.enter("lineEnding");
        effects.consume(code);
        effects.exit("lineEnding");
        return contentStart;
    }
    function contentStart(code) {
        return initialPrefix > 0 && markdownSpace(code) ? factorySpace(effects, beforeContentChunk, "linePrefix", initialPrefix + 1)(code) : beforeContentChunk(code);
    }
    function beforeContentChunk(code) {
        if (code === null || markdownLineEnding(code)) {
            return effects.check(nonLazyContinuation, atNonLazyBreak, after)(code);
        }
        effects.enter("codeFlowValue");
        return contentChunk(code);
    }
    function contentChunk(code) {
        if (code === null || markdownLineEnding(code)) {
            effects.exit("codeFlowValue");
            return beforeContentChunk(code);
        }
        effects.consume(code);
        return contentChunk;
    }
    function after(code) {
        effects.exit("codeFenced");
        return ok2(code);
    }
    function tokenizeCloseStart(effects2, ok3, nok2) {
        let size = 0;
        return startBefore;
        function startBefore(code) {
            effects2.enter("lineEnding");
            effects2.consume(code);
            effects2.exit("lineEnding");
            return start2;
        }
        function start2(code) {
            effects2.enter("codeFencedFence");
            return markdownSpace(code) ? factorySpace(effects2, beforeSequenceClose, "linePrefix", self.parser.constructs.disable.null.includes("codeIndented") ? void 0 : 4)(code) : beforeSequenceClose(code);
        }
        function beforeSequenceClose(code) {
            if (code === marker) {
                effects2.enter("codeFencedFenceSequence");
                return sequenceClose(code);
            }
            return nok2(code);
        }
        function sequenceClose(code) {
            if (code === marker) {
                size++;
                effects2.consume(code);
                return sequenceClose;
            }
            if (size >= sizeOpen) {
                effects2.exit("codeFencedFenceSequence");
                return markdownSpace(code) ? factorySpace(effects2, sequenceCloseAfter, "whitespace")(code) : sequenceCloseAfter(code);
            }
            return nok2(code);
        }
        function sequenceCloseAfter(code) {
            if (code === null || markdownLineEnding(code)) {
                effects2.exit("codeFencedFence");
                return ok3(code);
            }
            return nok2(code);
        }
    }
}
var codeIndented = {
    name: "codeIndented",
    tokenize: tokenizeCodeIndented
};
var furtherStart = {
    partial: true,
    tokenize: tokenizeFurtherStart
};
function tokenizeCodeIndented(effects, ok2, nok) {
    return start;
    function start(code) {
        effects.enter("codeIndented");
        return factorySpaceMinMax(effects, atBreak, nok, "linePrefix", 4, 4)(code);
    }
    function atBreak(code) {
        if (code === null) {
            return after(code);
        }
        if (markdownLineEnding(code)) {
            return effects.attempt(furtherStart, atBreak, after)(code);
        }
        effects.enter("codeFlowValue");
        return inside(code);
    }
    function inside(code) {
        if (code === null || markdownLineEnding(code)) {
            effects.exit("codeFlowValue");
            return atBreak(code);
        }
        effects.consume(code);
        return inside;
    }
    function after(code) {
        effects.exit("codeIndented");
        return ok2(code);
    }
}
function tokenizeFurtherStart(effects, ok2, nok) {
    const self = this;
    return furtherStart2;
    function furtherStart2(code) {
        if (self.parser.lazy[self.now().line]) {
            return nok(code);
        }
        if (markdownLineEnding(code)) {
            effects.enter("lineEnding");
            effects.consume(code);
            effects.exit("lineEnding");
            return furtherStart2;
        }
        return factorySpaceMinMax(effects, ok2, onNotEnoughPrefix, "linePrefix", 4, 4)(code);
    }
    function onNotEnoughPrefix(code) {
        return markdownLineEnding(code) ? furtherStart2(code) : nok(code);
    }
}
var codeText = {
    name: "codeText",
    previous,
    resolve: resolveCodeText,
    tokenize: tokenizeCodeText
};
function resolveCodeText(events) {
    let tailExitIndex = events.length - 4;
    let headEnterIndex = 3;
    let index2;
    let enter;
    if ((events[headEnterIndex][1].type === "lineEnding" || events[headEnterIndex][1].type === "space") && (events[tailExitIndex][1].type === "lineEnding" || events[tailExitIndex][1].type === "space")) {
        index2 = headEnterIndex;
        while (++index2 < tailExitIndex) {
            if (events[index2][1].type === "codeTextData") {
                events[headEnterIndex][1].type = "codeTextPadding";
                events[tailExitIndex][1].type = "codeTextPadding";
                headEnterIndex += 2;
                tailExitIndex -= 2;
                break;
            }
        }
    }
    index2 = headEnterIndex - 1;
    tailExitIndex++;
    while (++index2 <= tailExitIndex) {
        if (enter === void 0) {
            if (index2 !== tailExitIndex && events[index2][1].type !== "lineEnding") {
                enter = index2;
            }
        }
        else if (index2 === tailExitIndex || events[index2][1].type === "lineEnding") {
            events[enter][1].type = "codeTextData";
            if (index2 !== enter + 2) {
                events[enter][1].end = events[index2 - 1][1].end;
                events.splice(enter + 2, index2 - enter - 2);
                tailExitIndex -= index2 - enter - 2;
                index2 = enter + 2;
            }
            enter = void 0;
        }
    }
    return events;
}
function previous(code) {
    return code !== 96 || this.events[this.events.length - 1][1].type === "characterEscape";
}
function tokenizeCodeText(effects, ok2, nok) {
    const self = this;
    let sizeOpen = 0;
    let size;
    let token;
    return start;
    function start(code) {
        effects.enter("codeText");
        effects.enter("codeTextSequence");
        return sequenceOpen(code);
    }
    function sequenceOpen(code) {
        if (code === 96) {
            effects.consume(code);
            sizeOpen++;
            return sequenceOpen;
        }
        effects.exit("codeTextSequence");
        return between(code);
    }
    function between(code) {
        if (code === null) {
            return nok(code);
        }
        if (code === 32) {
            effects.enter("space");
            effects.consume(code);
            effects.exit("space");
            return between;
        }
        if (code === 96) {
            token = effects.enter("codeTextSequence");
            size = 0;
            return sequenceClose(code);
        }
        if (markdownLineEnding(code)) {
            effects.enter("lineEnding");
            effects.consume(code);
            effects.exit("lineEnding");
            return between;
        }
        effects.enter("codeTextData");
        return data(code);
    }
    function data(code) {
        if (code === null || code === 32 || code === 96 || markdownLineEnding(code)) {
            effects.exit("codeTextData");
            return between(code);
        }
        effects.consume(code);
        return data;
    }
    function sequenceClose(code) {
        if (code === 96) {
            effects.consume(code);
            size++;
            return sequenceClose;
        }
        if (size === sizeOpen) {
            effects.exit("codeTextSequence");
            effects.exit("codeText");
            return ok2(code);
        }
        token.type = "codeTextData";
        return data(code);
    }
}
var SpliceBuffer = class {
    constructor(initial) {
        this.left = initial ? [...initial] : [];
        this.right = [];
    }
    get(index2) {
        if (index2 < 0 || index2 >= this.left.length + this.right.length) {
            throw new RangeError("Cannot access index `" + index2 + "` in a splice buffer of size `" + (this.left.length + this.right.length) + "`");
        }
        if (index2 < this.left.length)
            return this.left[index2];
        return this.right[this.right.length - index2 + this.left.length - 1];
    }
    get length() {
        return this.left.length + this.right.length;
    }
    shift() {
        this.setCursor(0);
        return this.right.pop();
    }
    slice(start, end) {
        const stop = end === null || end === void 0 ? Number.POSITIVE_INFINITY : end;
        if (stop < this.left.length) {
            return this.left.slice(start, stop);
        }
        if (start > this.left.length) {
            return this.right.slice(this.right.length - stop + this.left.length, this.right.length - start + this.left.length).reverse();
        }
        return this.left.slice(start).concat(this.right.slice(this.right.length - stop + this.left.length).reverse());
    }
    splice(start, deleteCount, items) {
        const count = deleteCount || 0;
        this.setCursor(Math.trunc(start));
        const removed = this.right.splice(this.right.length - count, Number.POSITIVE_INFINITY);
        if (items)
            chunkedPush(this.left, items);
        return removed.reverse();
    }
    pop() {
        this.setCursor(Number.POSITIVE_INFINITY);
        return this.left.pop();
    }
    push(item) {
        this.setCursor(Number.POSITIVE_INFINITY);
        this.left.push(item);
    }
    pushMany(items) {
        this.setCursor(Number.POSITIVE_INFINITY);
        chunkedPush(this.left, items);
    }
    unshift(item) {
        this.setCursor(0);
        this.right.push(item);
    }
    unshiftMany(items) {
        this.setCursor(0);
        chunkedPush(this.right, items.reverse());
    }
    setCursor(n) {
        if (n === this.left.length || n > this.left.length && this.right.length === 0 || n < 0 && this.left.length === 0)
            return;
        if (n < this.left.length) {
            const removed = this.left.splice(n, Number.POSITIVE_INFINITY);
            chunkedPush(this.right, removed.reverse());
        }
        else {
            const removed = this.right.splice(this.left.length + this.right.length - n, Number.POSITIVE_INFINITY);
            chunkedPush(this.left, removed.reverse());
        }
    }
};
function chunkedPush(list2, right) {
    let chunkStart = 0;
    if (right.length < 1e4) {
        list2.push(...right);
    }
    else {
        while (chunkStart < right.length) {
            list2.push(...right.slice(chunkStart, chunkStart + 1e4));
            chunkStart += 1e4;
        }
    }
}
function subtokenize(eventsArray) {
    const jumps = {};
    let index2 = -1;
    let event;
    let lineIndex;
    let otherIndex;
    let otherEvent;
    let parameters;
    let subevents;
    let more;
    const events = new SpliceBuffer(eventsArray);
    while (++index2 < events.length) {
        while (index2 in jumps) {
            index2 = jumps[index2];
        }
        event = events.get(index2);
        if (index2 && event[1].type === "chunkFlow" && events.get(index2 - 1)[1].type === "listItemPrefix") {
            subevents = event[1]._tokenizer.events;
            otherIndex = 0;
            if (otherIndex < subevents.length && subevents[otherIndex][1].type === "lineEndingBlank") {
                otherIndex += 2;
            }
            if (otherIndex < subevents.length && subevents[otherIndex][1].type === "content") {
                while (++otherIndex < subevents.length) {
                    if (subevents[otherIndex][1].type === "content") {
                        break;
                    }
                    if (subevents[otherIndex][1].type === "chunkText") {
                        subevents[otherIndex][1]._isInFirstContentOfListItem = true;
                        otherIndex++;
                    }
                }
            }
        }
        if (event[0] === "enter") {
            if (event[1].contentType) {
                Object.assign(jumps, subcontent(events, index2));
                index2 = jumps[index2];
                more = true;
            }
        }
        else if (event[1]._container) {
            otherIndex = index2;
            lineIndex = void 0;
            while (otherIndex--) {
                otherEvent = events.get(otherIndex);
                if (otherEvent[1].type === "lineEnding" || otherEvent[1].type === "lineEndingBlank") {
                    if (otherEvent[0] === "enter") {
                        if (lineIndex) {
                            events.get(lineIndex)[1].type = "lineEndingBlank";
                        }
                        otherEvent[1].type = "lineEnding";
                        lineIndex = otherIndex;
                    }
                }
                else if (otherEvent[1].type === "linePrefix" || otherEvent[1].type === "listItemIndent") {
                }
                else {
                    break;
                }
            }
            if (lineIndex) {
                event[1].end = {
                    ...events.get(lineIndex)[1].start
                };
                parameters = events.slice(lineIndex, index2);
                parameters.unshift(event);
                events.splice(lineIndex, index2 - lineIndex + 1, parameters);
            }
        }
    }
    splice(eventsArray, 0, Number.POSITIVE_INFINITY, events.slice(0));
    return !more;
}
function subcontent(events, eventIndex) {
    const token = events.get(eventIndex)[1];
    const context = events.get(eventIndex)[2];
    let startPosition = eventIndex - 1;
    const startPositions = [];
    let tokenizer = token._tokenizer;
    if (!tokenizer) {
        tokenizer = context.parser[token.contentType](token.start);
        if (token._contentTypeTextTrailing) {
            tokenizer._contentTypeTextTrailing = true;
        }
    }
    const childEvents = tokenizer.events;
    const jumps = [];
    const gaps = {};
    let stream;
    let previous2;
    let index2 = -1;
    let current = token;
    let adjust = 0;
    let start = 0;
    const breaks = [start];
    while (current) {
        while (events.get(++startPosition)[1] !== current) {
        }
        startPositions.push(startPosition);
        if (!current._tokenizer) {
            stream = context.sliceStream(current);
            if (!current.next) {
                stream.push(null);
            }
            if (previous2) {
                tokenizer.defineSkip(current.start);
            }
            if (current._isInFirstContentOfListItem) {
                tokenizer._gfmTasklistFirstContentOfListItem = true;
            }
            tokenizer.write(stream);
            if (current._isInFirstContentOfListItem) {
                tokenizer._gfmTasklistFirstContentOfListItem = void 0;
            }
        }
        previous2 = current;
        current = current.next;
    }
    current = token;
    while (++index2 < childEvents.length) {
        if (childEvents[index2][0] === "exit" && childEvents[index2 - 1][0] === "enter" && childEvents[index2][1].type === childEvents[index2 - 1][1].type && childEvents[index2][1].start.line !== childEvents[index2][1].end.line) {
            start = index2 + 1;
            breaks.push(start);
            current._tokenizer = void 0;
            current.previous = void 0;
            current = current.next;
        }
    }
    tokenizer.events = [];
    if (current) {
        current._tokenizer = void 0;
        current.previous = void 0;
    }
    else {
        breaks.pop();
    }
    index2 = breaks.length;
    while (index2--) {
        const slice = childEvents.slice(breaks[index2], breaks[index2 + 1]);
        const start2 = startPositions.pop();
        jumps.push([start2, start2 + slice.length - 1]);
        events.splice(start2, 2, slice);
    }
    jumps.reverse();
    index2 = -1;
    while (++index2 < jumps.length) {
        gaps[adjust + jumps[index2][0]] = adjust + jumps[index2][1];
        adjust += jumps[index2][1] - jumps[index2][0] - 1;
    }
    return gaps;
}
var content2 = {
    resolve: resolveContent,
    tokenize: tokenizeContent
};
var continuationConstruct = {
    partial: true,
    tokenize: tokenizeContinuation
};
function resolveContent(events) {
    subtokenize(events);
    return events;
}
function tokenizeContent(effects, ok2) {
    let previous2;
    return chunkStart;
    function chunkStart(code) {
        effects.enter("content");
        previous2 = effects.enter("chunkContent", {
            contentType: "content"
        });
        return chunkInside(code);
    }
    function chunkInside(code) {
        if (code === null) {
            return contentEnd(code);
        }
        if (markdownLineEnding(code)) {
            return effects.check(continuationConstruct, contentContinue, contentEnd)(code);
        }
        effects.consume(code);
        return chunkInside;
    }
    function contentEnd(code) {
        effects.exit("chunkContent");
        effects.exit("content");
        return ok2(code);
    }
    function contentContinue(code) {
        effects.consume(code);
        effects.exit("chunkContent");
        previous2.next = effects.enter("chunkContent", {
            contentType: "content",
            previous: previous2
        });
        previous2 = previous2.next;
        return chunkInside;
    }
}
function tokenizeContinuation(effects, ok2, nok) {
    const self = this;
    return startLookahead;
    function startLookahead(code) {
        effects.exit("chunkContent");
        effects.enter("lineEnding");
        effects.consume(code);
        effects.exit("lineEnding");
        return factorySpace(effects, prefixed, "linePrefix");
    }
    function prefixed(code) {
        if (code === null || markdownLineEnding(code)) {
            return nok(code);
        }
        const tail = self.events[self.events.length - 1];
        if (!self.parser.constructs.disable.null.includes("codeIndented") && tail && tail[1].type === "linePrefix" && tail[2].sliceSerialize(tail[1], true).length >= 4) {
            return ok2(code);
        }
        return effects.interrupt(self.parser.constructs.flow, nok, ok2)(code);
    }
}
function factoryDestination(effects, ok2, nok, type, literalType, literalMarkerType, rawType, stringType, max) {
    const limit = max || Number.POSITIVE_INFINITY;
    let balance = 0;
    return start;
    function start(code) {
        if (code === 60) {
            effects.enter(type);
            effects.enter(literalType);
            effects.enter(literalMarkerType);
            effects.consume(code);
            effects.exit(literalMarkerType);
            return enclosedBefore;
        }
        if (code === null || code === 32 || code === 41 || asciiControl(code)) {
            return nok(code);
        }
        effects.enter(type);
        effects.enter(rawType);
        effects.enter(stringType);
        effects.enter("chunkString", {
            contentType: "string"
        });
        return raw(code);
    }
    function enclosedBefore(code) {
        if (code === 62) {
            effects.enter(literalMarkerType);
            effects.consume(code);
            effects.exit(literalMarkerType);
            effects.exit(literalType);
            effects.exit(type);
            return ok2;
        }
        effects.enter(stringType);
        effects.enter("chunkString", {
            contentType: "string"
        });
        return enclosed(code);
    }
    function enclosed(code) {
        if (code === 62) {
            effects.exit("chunkString");
            effects.exit(stringType);
            return enclosedBefore(code);
        }
        if (code === null || code === 60 || markdownLineEnding(code)) {
            return nok(code);
        }
        effects.consume(code);
        return code === 92 ? enclosedEscape : enclosed;
    }
    function enclosedEscape(code) {
        if (code === 60 || code === 62 || code === 92) {
            effects.consume(code);
            return enclosed;
        }
        return enclosed(code);
    }
    function raw(code) {
        if (!balance && (code === null || code === 41 || markdownLineEndingOrSpace(code))) {
            effects.exit("chunkString");
            effects.exit(stringType);
            effects.exit(rawType);
            effects.exit(type);
            return ok2(code);
        }
        if (balance < limit && code === 40) {
            effects.consume(code);
            balance++;
            return raw;
        }
        if (code === 41) {
            effects.consume(code);
            balance--;
            return raw;
        }
        if (code === null || code === 32 || code === 40 || asciiControl(code)) {
            return nok(code);
        }
        effects.consume(code);
        return code === 92 ? rawEscape : raw;
    }
    function rawEscape(code) {
        if (code === 40 || code === 41 || code === 92) {
            effects.consume(code);
            return raw;
        }
        return raw(code);
    }
}
function factoryLabel(effects, ok2, nok, type, markerType, stringType) {
    const self = this;
    let size = 0;
    let seen;
    return start;
    function start(code) {
        effects.enter(type);
        effects.enter(markerType);
        effects.consume(code);
        effects.exit(markerType);
        effects.enter(stringType);
        return atBreak;
    }
    function atBreak(code) {
        if (size > 999 || code === null || code === 91 || code === 93 && !seen ||
            code === 94 && !size && "_hiddenFootnoteSupport" in self.parser.constructs) {
            return nok(code);
        }
        if (code === 93) {
            effects.exit(stringType);
            effects.enter(markerType);
            effects.consume(code);
            effects.exit(markerType);
            effects.exit(type);
            return ok2;
        }
        if (markdownLineEnding(code)) {
            effects.enter("lineEnding");
            effects.consume(code);
            effects.exit("lineEnding");
            return atBreak;
        }
        effects.enter("chunkString", {
            contentType: "string"
        });
        return labelInside(code);
    }
    function labelInside(code) {
        if (code === null || code === 91 || code === 93 || markdownLineEnding(code) || size++ > 999) {
            effects.exit("chunkString");
            return atBreak(code);
        }
        effects.consume(code);
        if (!seen)
            seen = !markdownSpace(code);
        return code === 92 ? labelEscape : labelInside;
    }
    function labelEscape(code) {
        if (code === 91 || code === 92 || code === 93) {
            effects.consume(code);
            size++;
            return labelInside;
        }
        return labelInside(code);
    }
}
function factoryTitle(effects, ok2, nok, type, markerType, stringType) {
    let marker;
    return start;
    function start(code) {
        if (code === 34 || code === 39 || code === 40) {
            effects.enter(type);
            effects.enter(markerType);
            effects.consume(code);
            effects.exit(markerType);
            marker = code === 40 ? 41 : code;
            return begin;
        }
        return nok(code);
    }
    function begin(code) {
        if (code === marker) {
            effects.enter(markerType);
            effects.consume(code);
            effects.exit(markerType);
            effects.exit(type);
            return ok2;
        }
        effects.enter(stringType);
        return atBreak(code);
    }
    function atBreak(code) {
        if (code === marker) {
            effects.exit(stringType);
            return begin(marker);
        }
        if (code === null) {
            return nok(code);
        }
        if (markdownLineEnding(code)) {
            effects.enter("lineEnding");
            effects.consume(code);
            effects.exit("lineEnding");
            return factorySpace(effects, atBreak, "linePrefix");
        }
        effects.enter("chunkString", {
            contentType: "string"
        });
        return inside(code);
    }
    function inside(code) {
        if (code === marker || code === null || markdownLineEnding(code)) {
            effects.exit("chunkString");
            return atBreak(code);
        }
        effects.consume(code);
        return code === 92 ? escape : inside;
    }
    function escape(code) {
        if (code === marker || code === 92) {
            effects.consume(code);
            return inside;
        }
        return inside(code);
    }
}
function factoryWhitespace(effects, ok2) {
    let seen;
    return start;
    function start(code) {
        if (markdownLineEnding(code)) {
            effects.enter("lineEnding");
            effects.consume(code);
            effects.exit("lineEnding");
            seen = true;
            return start;
        }
        if (markdownSpace(code)) {
            return factorySpace(effects, start, seen ? "linePrefix" : "lineSuffix")(code);
        }
        return ok2(code);
    }
}
var definition = {
    name: "definition",
    tokenize: tokenizeDefinition
};
var titleBefore = {
    partial: true,
    tokenize: tokenizeTitleBefore
};
function tokenizeDefinition(effects, ok2, nok) {
    const self = this;
    let identifier;
    return start;
    function start(code) {
        effects.enter("definition");
        return before(code);
    }
    function before(code) {
        return factoryLabel.call(self, effects, labelAfter, nok, "definitionLabel", "definitionLabelMarker", "definitionLabelString")(code);
    }
    function labelAfter(code) {
        identifier = normalizeIdentifier(self.sliceSerialize(self.events[self.events.length - 1][1]).slice(1, -1));
        if (code === 58) {
            effects.enter("definitionMarker");
            effects.consume(code);
            effects.exit("definitionMarker");
            return markerAfter;
        }
        return nok(code);
    }
    function markerAfter(code) {
        return markdownLineEndingOrSpace(code) ? factoryWhitespace(effects, destinationBefore)(code) : destinationBefore(code);
    }
    function destinationBefore(code) {
        return factoryDestination(effects, destinationAfter, nok, "definitionDestination", "definitionDestinationLiteral", "definitionDestinationLiteralMarker", "definitionDestinationRaw", "definitionDestinationString")(code);
    }
    function destinationAfter(code) {
        return effects.attempt(titleBefore, after, after)(code);
    }
    function after(code) {
        return markdownSpace(code) ? factorySpace(effects, afterWhitespace, "whitespace")(code) : afterWhitespace(code);
    }
    function afterWhitespace(code) {
        if (code === null || markdownLineEnding(code)) {
            effects.exit("definition");
            self.parser.defined.push(identifier);
            return ok2(code);
        }
        return nok(code);
    }
}
function tokenizeTitleBefore(effects, ok2, nok) {
    return titleBefore2;
    function titleBefore2(code) {
        return markdownLineEndingOrSpace(code) ? factoryWhitespace(effects, beforeMarker)(code) : nok(code);
    }
    function beforeMarker(code) {
        return factoryTitle(effects, titleAfter, nok, "definitionTitle", "definitionTitleMarker", "definitionTitleString")(code);
    }
    function titleAfter(code) {
        return markdownSpace(code) ? factorySpace(effects, titleAfterOptionalWhitespace, "whitespace")(code) : titleAfterOptionalWhitespace(code);
    }
    function titleAfterOptionalWhitespace(code) {
        return code === null || markdownLineEnding(code) ? ok2(code) : nok(code);
    }
}
var hardBreakEscape = {
    name: "hardBreakEscape",
    tokenize: tokenizeHardBreakEscape
};
function tokenizeHardBreakEscape(effects, ok2, nok) {
    return start;
    function start(code) {
        effects.enter("hardBreakEscape");
        effects.consume(code);
        return after;
    }
    function after(code) {
        if (markdownLineEnding(code)) {
            effects.exit("hardBreakEscape");
            return ok2(code);
        }
        return nok(code);
    }
}
var headingAtx = {
    name: "headingAtx",
    resolve: resolveHeadingAtx,
    tokenize: tokenizeHeadingAtx
};
function resolveHeadingAtx(events, context) {
    let contentEnd = events.length - 2;
    let contentStart = 3;
    if (events[contentStart][1].type === "whitespace") {
        contentStart += 2;
    }
    if (contentEnd - 2 > contentStart && events[contentEnd][1].type === "whitespace") {
        contentEnd -= 2;
    }
    if (events[contentEnd][1].type === "atxHeadingSequence" && (contentStart === contentEnd - 1 || contentEnd - 4 > contentStart && events[contentEnd - 2][1].type === "whitespace")) {
        contentEnd -= contentStart + 1 === contentEnd ? 2 : 4;
    }
    if (contentEnd > contentStart) {
        const content3 = {
            type: "atxHeadingText",
            start: events[contentStart][1].start,
            end: events[contentEnd][1].end
        };
        const text3 = {
            type: "chunkText",
            start: events[contentStart][1].start,
            end: events[contentEnd][1].end,
            contentType: "text"
        };
        splice(events, contentStart, contentEnd - contentStart + 1, [["enter", content3, context], ["enter", text3, context], ["exit", text3, context], ["exit", content3, context]]);
    }
    return events;
}
function tokenizeHeadingAtx(effects, ok2, nok) {
    let size = 0;
    return start;
    function start(code) {
        effects.enter("atxHeading");
        return before(code);
    }
    function before(code) {
        effects.enter("atxHeadingSequence");
        return sequenceOpen(code);
    }
    function sequenceOpen(code) {
        if (code === 35 && size++ < 6) {
            effects.consume(code);
            return sequenceOpen;
        }
        if (code === null || markdownLineEndingOrSpace(code)) {
            effects.exit("atxHeadingSequence");
            return atBreak(code);
        }
        return nok(code);
    }
    function atBreak(code) {
        if (code === 35) {
            effects.enter("atxHeadingSequence");
            return sequenceFurther(code);
        }
        if (code === null || markdownLineEnding(code)) {
            effects.exit("atxHeading");
            return ok2(code);
        }
        if (markdownSpace(code)) {
            return factorySpace(effects, atBreak, "whitespace")(code);
        }
        effects.enter("atxHeadingText");
        return data(code);
    }
    function sequenceFurther(code) {
        if (code === 35) {
            effects.consume(code);
            return sequenceFurther;
        }
        effects.exit("atxHeadingSequence");
        return atBreak(code);
    }
    function data(code) {
        if (code === null || code === 35 || markdownLineEndingOrSpace(code)) {
            effects.exit("atxHeadingText");
            return atBreak(code);
        }
        effects.consume(code);
        return data;
    }
}
var htmlBlockNames = [
    "address",
    "article",
    "aside",
    "base",
    "basefont",
    "blockquote",
    "body",
    "caption",
    "center",
    "col",
    "colgroup",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "frame",
    "frameset",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "iframe",
    "legend",
    "li",
    "link",
    "main",
    "menu",
    "menuitem",
    "nav",
    "noframes",
    "ol",
    "optgroup",
    "option",
    "p",
    "param",
    "search",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "title",
    "tr",
    "track",
    "ul"
];
var htmlRawNames = ["pre", "script", "style", "textarea"];
var htmlFlow = {
    concrete: true,
    name: "htmlFlow",
    resolveTo: resolveToHtmlFlow,
    tokenize: tokenizeHtmlFlow
};
var blankLineBefore = {
    partial: true,
    tokenize: tokenizeBlankLineBefore
};
function resolveToHtmlFlow(events) {
    let index2 = events.length;
    while (index2--) {
        if (events[index2][0] === "enter" && events[index2][1].type === "htmlFlow") {
            break;
        }
    }
    if (index2 > 1 && events[index2 - 2][1].type === "linePrefix") {
        events[index2][1].start = events[index2 - 2][1].start;
        events[index2 + 1][1].start = events[index2 - 2][1].start;
        events.splice(index2 - 2, 2);
    }
    return events;
}
function tokenizeHtmlFlow(effects, ok2, nok) {
    const self = this;
    let marker;
    let closingTag;
    let buffer;
    let index2;
    let markerB;
    return start;
    function start(code) {
        return before(code);
    }
    function before(code) {
        effects.enter("htmlFlow");
        effects.enter("htmlFlowData");
        effects.consume(code);
        return open;
    }
    function open(code) {
        if (code === 33) {
            effects.consume(code);
            return declarationOpen;
        }
        if (code === 47) {
            effects.consume(code);
            closingTag = true;
            return tagCloseStart;
        }
        if (code === 63) {
            effects.consume(code);
            marker = 3;
            return self.interrupt ? ok2 : continuationDeclarationInside;
        }
        if (asciiAlpha(code)) {
            effects.consume(code);
            buffer = String.fromCharCode(code);
            return tagName;
        }
        return nok(code);
    }
    function declarationOpen(code) {
        if (code === 45) {
            effects.consume(code);
            marker = 2;
            return commentOpenInside;
        }
        if (code === 91) {
            effects.consume(code);
            marker = 5;
            index2 = 0;
            return cdataOpenInside;
        }
        if (asciiAlpha(code)) {
            effects.consume(code);
            marker = 4;
            return self.interrupt ? ok2 : continuationDeclarationInside;
        }
        return nok(code);
    }
    function commentOpenInside(code) {
        if (code === 45) {
            effects.consume(code);
            return self.interrupt ? ok2 : continuationDeclarationInside;
        }
        return nok(code);
    }
    function cdataOpenInside(code) {
        const value = "CDATA[";
        if (code === value.charCodeAt(index2++)) {
            effects.consume(code);
            if (index2 === value.length) {
                return self.interrupt ? ok2 : continuation;
            }
            return cdataOpenInside;
        }
        return nok(code);
    }
    function tagCloseStart(code) {
        if (asciiAlpha(code)) {
            effects.consume(code);
            buffer = String.fromCharCode(code);
            return tagName;
        }
        return nok(code);
    }
    function tagName(code) {
        if (code === null || code === 47 || code === 62 || markdownLineEndingOrSpace(code)) {
            const slash = code === 47;
            const name = buffer.toLowerCase();
            if (!slash && !closingTag && htmlRawNames.includes(name)) {
                marker = 1;
                return self.interrupt ? ok2(code) : continuation(code);
            }
            if (htmlBlockNames.includes(buffer.toLowerCase())) {
                marker = 6;
                if (slash) {
                    effects.consume(code);
                    return basicSelfClosing;
                }
                return self.interrupt ? ok2(code) : continuation(code);
            }
            marker = 7;
            return self.interrupt && !self.parser.lazy[self.now().line] ? nok(code) : closingTag ? completeClosingTagAfter(code) : completeAttributeNameBefore(code);
        }
        if (code === 45 || asciiAlphanumeric(code)) {
            effects.consume(code);
            buffer += String.fromCharCode(code);
            return tagName;
        }
        return nok(code);
    }
    function basicSelfClosing(code) {
        if (code === 62) {
            effects.consume(code);
            return self.interrupt ? ok2 : continuation;
        }
        return nok(code);
    }
    function completeClosingTagAfter(code) {
        if (markdownSpace(code)) {
            effects.consume(code);
            return completeClosingTagAfter;
        }
        return completeEnd(code);
    }
    function completeAttributeNameBefore(code) {
        if (code === 47) {
            effects.consume(code);
            return completeEnd;
        }
        if (code === 58 || code === 95 || asciiAlpha(code)) {
            effects.consume(code);
            return completeAttributeName;
        }
        if (markdownSpace(code)) {
            effects.consume(code);
            return completeAttributeNameBefore;
        }
        return completeEnd(code);
    }
    function completeAttributeName(code) {
        if (code === 45 || code === 46 || code === 58 || code === 95 || asciiAlphanumeric(code)) {
            effects.consume(code);
            return completeAttributeName;
        }
        return completeAttributeNameAfter(code);
    }
    function completeAttributeNameAfter(code) {
        if (code === 61) {
            effects.consume(code);
            return completeAttributeValueBefore;
        }
        if (markdownSpace(code)) {
            effects.consume(code);
            return completeAttributeNameAfter;
        }
        return completeAttributeNameBefore(code);
    }
    function completeAttributeValueBefore(code) {
        if (code === null || code === 60 || code === 61 || code === 62 || code === 96) {
            return nok(code);
        }
        if (code === 34 || code === 39) {
            effects.consume(code);
            markerB = code;
            return completeAttributeValueQuoted;
        }
        if (markdownSpace(code)) {
            effects.consume(code);
            return completeAttributeValueBefore;
        }
        return completeAttributeValueUnquoted(code);
    }
    function completeAttributeValueQuoted(code) {
        if (code === markerB) {
            effects.consume(code);
            markerB = null;
            return completeAttributeValueQuotedAfter;
        }
        if (code === null || markdownLineEnding(code)) {
            return nok(code);
        }
        effects.consume(code);
        return completeAttributeValueQuoted;
    }
    function completeAttributeValueUnquoted(code) {
        if (code === null || code === 34 || code === 39 || code === 47 || code === 60 || code === 61 || code === 62 || code === 96 || markdownLineEndingOrSpace(code)) {
            return completeAttributeNameAfter(code);
        }
        effects.consume(code);
        return completeAttributeValueUnquoted;
    }
    function completeAttributeValueQuotedAfter(code) {
        if (code === 47 || code === 62 || markdownSpace(code)) {
            return completeAttributeNameBefore(code);
        }
        return nok(code);
    }
    function completeEnd(code) {
        if (code === 62) {
            effects.consume(code);
            return completeAfter;
        }
        return nok(code);
    }
    function completeAfter(code) {
        if (code === null || markdownLineEnding(code)) {
            return continuation(code);
        }
        if (markdownSpace(code)) {
            effects.consume(code);
            return completeAfter;
        }
        return nok(code);
    }
    function continuation(code) {
        if (code === 45 && marker === 2) {
            effects.consume(code);
            return continuationCommentInside;
        }
        if (code === 60 && marker === 1) {
            effects.consume(code);
            return continuationRawTagOpen;
        }
        if (code === 62 && marker === 4) {
            effects.consume(code);
            return continuationClose;
        }
        if (code === 63 && marker === 3) {
            effects.consume(code);
            return continuationDeclarationInside;
        }
        if (code === 93 && marker === 5) {
            effects.consume(code);
            return continuationCdataInside;
        }
        if (markdownLineEnding(code) && (marker === 6 || marker === 7)) {
            effects.exit("htmlFlowData");
            return effects.check(blankLineBefore, continuationAfter, continuationStart)(code);
        }
        if (code === null || markdownLineEnding(code)) {
            effects.exit("htmlFlowData");
            return continuationStart(code);
        }
        effects.consume(code);
        return continuation;
    }
    function continuationStart(code) {
        return effects.check(nonLazyContinuation, continuationStartNonLazy, continuationAfter)(code);
    }
    function continuationStartNonLazy(code) {
        effects.enter("lineEnding");
        effects.consume(code);
        effects.exit("lineEnding");
        return continuationBefore;
    }
    function continuationBefore(code) {
        if (code === null || markdownLineEnding(code)) {
            return continuationStart(code);
        }
        effects.enter("htmlFlowData");
        return continuation(code);
    }
    function continuationCommentInside(code) {
        if (code === 45) {
            effects.consume(code);
            return continuationDeclarationInside;
        }
        return continuation(code);
    }
    function continuationRawTagOpen(code) {
        if (code === 47) {
            effects.consume(code);
            buffer = "";
            return continuationRawEndTag;
        }
        return continuation(code);
    }
    function continuationRawEndTag(code) {
        if (code === 62) {
            const name = buffer.toLowerCase();
            if (htmlRawNames.includes(name)) {
                effects.consume(code);
                return continuationClose;
            }
            return continuation(code);
        }
        if (asciiAlpha(code) && buffer.length < 8) {
            effects.consume(code);
            buffer += String.fromCharCode(code);
            return continuationRawEndTag;
        }
        return continuation(code);
    }
    function continuationCdataInside(code) {
        if (code === 93) {
            effects.consume(code);
            return continuationDeclarationInside;
        }
        return continuation(code);
    }
    function continuationDeclarationInside(code) {
        if (code === 62) {
            effects.consume(code);
            return continuationClose;
        }
        if (code === 45 && marker === 2) {
            effects.consume(code);
            return continuationDeclarationInside;
        }
        return continuation(code);
    }
    function continuationClose(code) {
        if (code === null || markdownLineEnding(code)) {
            effects.exit("htmlFlowData");
            return continuationAfter(code);
        }
        effects.consume(code);
        return continuationClose;
    }
    function continuationAfter(code) {
        effects.exit("htmlFlow");
        return ok2(code);
    }
}
function tokenizeBlankLineBefore(effects, ok2, nok) {
    return start;
    function start(code) {
        effects.enter("lineEnding");
        effects.consume(code);
        effects.exit("lineEnding");
        return effects.attempt(blankLine, ok2, nok);
    }
}
var htmlText = {
    name: "htmlText",
    tokenize: tokenizeHtmlText
};
function tokenizeHtmlText(effects, ok2, nok) {
    const self = this;
    let marker;
    let index2;
    let returnState;
    return start;
    function start(code) {
        effects.enter("htmlText");
        effects.enter("htmlTextData");
        effects.consume(code);
        return open;
    }
    function open(code) {
        if (code === 33) {
            effects.consume(code);
            return declarationOpen;
        }
        if (code === 47) {
            effects.consume(code);
            return tagCloseStart;
        }
        if (code === 63) {
            effects.consume(code);
            return instruction;
        }
        if (asciiAlpha(code)) {
            effects.consume(code);
            return tagOpen;
        }
        return nok(code);
    }
    function declarationOpen(code) {
        if (code === 45) {
            effects.consume(code);
            return commentOpenInside;
        }
        if (code === 91) {
            effects.consume(code);
            index2 = 0;
            return cdataOpenInside;
        }
        if (asciiAlpha(code)) {
            effects.consume(code);
            return declaration;
        }
        return nok(code);
    }
    function commentOpenInside(code) {
        if (code === 45) {
            effects.consume(code);
            return commentEnd;
        }
        return nok(code);
    }
    function comment(code) {
        if (code === null) {
            return nok(code);
        }
        if (code === 45) {
            effects.consume(code);
            return commentClose;
        }
        if (markdownLineEnding(code)) {
            returnState = comment;
            return lineEndingBefore(code);
        }
        effects.consume(code);
        return comment;
    }
    function commentClose(code) {
        if (code === 45) {
            effects.consume(code);
            return commentEnd;
        }
        return comment(code);
    }
    function commentEnd(code) {
        return code === 62 ? end(code) : code === 45 ? commentClose(code) : comment(code);
    }
    function cdataOpenInside(code) {
        const value = "CDATA[";
        if (code === value.charCodeAt(index2++)) {
            effects.consume(code);
            return index2 === value.length ? cdata : cdataOpenInside;
        }
        return nok(code);
    }
    function cdata(code) {
        if (code === null) {
            return nok(code);
        }
        if (code === 93) {
            effects.consume(code);
            return cdataClose;
        }
        if (markdownLineEnding(code)) {
            returnState = cdata;
            return lineEndingBefore(code);
        }
        effects.consume(code);
        return cdata;
    }
    function cdataClose(code) {
        if (code === 93) {
            effects.consume(code);
            return cdataEnd;
        }
        return cdata(code);
    }
    function cdataEnd(code) {
        if (code === 62) {
            return end(code);
        }
        if (code === 93) {
            effects.consume(code);
            return cdataEnd;
        }
        return cdata(code);
    }
    function declaration(code) {
        if (code === null || code === 62) {
            return end(code);
        }
        if (markdownLineEnding(code)) {
            returnState = declaration;
            return lineEndingBefore(code);
        }
        effects.consume(code);
        return declaration;
    }
    function instruction(code) {
        if (code === null) {
            return nok(code);
        }
        if (code === 63) {
            effects.consume(code);
            return instructionClose;
        }
        if (markdownLineEnding(code)) {
            returnState = instruction;
            return lineEndingBefore(code);
        }
        effects.consume(code);
        return instruction;
    }
    function instructionClose(code) {
        return code === 62 ? end(code) : instruction(code);
    }
    function tagCloseStart(code) {
        if (asciiAlpha(code)) {
            effects.consume(code);
            return tagClose;
        }
        return nok(code);
    }
    function tagClose(code) {
        if (code === 45 || asciiAlphanumeric(code)) {
            effects.consume(code);
            return tagClose;
        }
        return tagCloseBetween(code);
    }
    function tagCloseBetween(code) {
        if (markdownLineEnding(code)) {
            returnState = tagCloseBetween;
            return lineEndingBefore(code);
        }
        if (markdownSpace(code)) {
            effects.consume(code);
            return tagCloseBetween;
        }
        return end(code);
    }
    function tagOpen(code) {
        if (code === 45 || asciiAlphanumeric(code)) {
            effects.consume(code);
            return tagOpen;
        }
        if (code === 47 || code === 62 || markdownLineEndingOrSpace(code)) {
            return tagOpenBetween(code);
        }
        return nok(code);
    }
    function tagOpenBetween(code) {
        if (code === 47) {
            effects.consume(code);
            return end;
        }
        if (code === 58 || code === 95 || asciiAlpha(code)) {
            effects.consume(code);
            return tagOpenAttributeName;
        }
        if (markdownLineEnding(code)) {
            returnState = tagOpenBetween;
            return lineEndingBefore(code);
        }
        if (markdownSpace(code)) {
            effects.consume(code);
            return tagOpenBetween;
        }
        return end(code);
    }
    function tagOpenAttributeName(code) {
        if (code === 45 || code === 46 || code === 58 || code === 95 || asciiAlphanumeric(code)) {
            effects.consume(code);
            return tagOpenAttributeName;
        }
        return tagOpenAttributeNameAfter(code);
    }
    function tagOpenAttributeNameAfter(code) {
        if (code === 61) {
            effects.consume(code);
            return tagOpenAttributeValueBefore;
        }
        if (markdownLineEnding(code)) {
            returnState = tagOpenAttributeNameAfter;
            return lineEndingBefore(code);
        }
        if (markdownSpace(code)) {
            effects.consume(code);
            return tagOpenAttributeNameAfter;
        }
        return tagOpenBetween(code);
    }
    function tagOpenAttributeValueBefore(code) {
        if (code === null || code === 60 || code === 61 || code === 62 || code === 96) {
            return nok(code);
        }
        if (code === 34 || code === 39) {
            effects.consume(code);
            marker = code;
            return tagOpenAttributeValueQuoted;
        }
        if (markdownLineEnding(code)) {
            returnState = tagOpenAttributeValueBefore;
            return lineEndingBefore(code);
        }
        if (markdownSpace(code)) {
            effects.consume(code);
            return tagOpenAttributeValueBefore;
        }
        effects.consume(code);
        return tagOpenAttributeValueUnquoted;
    }
    function tagOpenAttributeValueQuoted(code) {
        if (code === marker) {
            effects.consume(code);
            marker = void 0;
            return tagOpenAttributeValueQuotedAfter;
        }
        if (code === null) {
            return nok(code);
        }
        if (markdownLineEnding(code)) {
            returnState = tagOpenAttributeValueQuoted;
            return lineEndingBefore(code);
        }
        effects.consume(code);
        return tagOpenAttributeValueQuoted;
    }
    function tagOpenAttributeValueUnquoted(code) {
        if (code === null || code === 34 || code === 39 || code === 60 || code === 61 || code === 96) {
            return nok(code);
        }
        if (code === 47 || code === 62 || markdownLineEndingOrSpace(code)) {
            return tagOpenBetween(code);
        }
        effects.consume(code);
        return tagOpenAttributeValueUnquoted;
    }
    function tagOpenAttributeValueQuotedAfter(code) {
        if (code === 47 || code === 62 || markdownLineEndingOrSpace(code)) {
            return tagOpenBetween(code);
        }
        return nok(code);
    }
    function end(code) {
        if (code === 62) {
            effects.consume(code);
            effects.exit("htmlTextData");
            effects.exit("htmlText");
            return ok2;
        }
        return nok(code);
    }
    function lineEndingBefore(code) {
        effects.exit("htmlTextData");
        effects.enter("lineEnding");
        effects.consume(code);
        effects.exit("lineEnding");
        return lineEndingAfter;
    }
    function lineEndingAfter(code) {
        return markdownSpace(code) ? factorySpace(effects, lineEndingAfterPrefix, "linePrefix", self.parser.constructs.disable.null.includes("codeIndented") ? void 0 : 4)(code) : lineEndingAfterPrefix(code);
    }
    function lineEndingAfterPrefix(code) {
        effects.enter("htmlTextData");
        return returnState(code);
    }
}
var labelEnd = {
    name: "labelEnd",
    resolveAll: resolveAllLabelEnd,
    resolveTo: resolveToLabelEnd,
    tokenize: tokenizeLabelEnd
};
var resourceConstruct = {
    tokenize: tokenizeResource
};
var referenceFullConstruct = {
    tokenize: tokenizeReferenceFull
};
var referenceCollapsedConstruct = {
    tokenize: tokenizeReferenceCollapsed
};
function resolveAllLabelEnd(events) {
    let index2 = -1;
    const newEvents = [];
    while (++index2 < events.length) {
        const token = events[index2][1];
        newEvents.push(events[index2]);
        if (token.type === "labelImage" || token.type === "labelLink" || token.type === "labelEnd") {
            const offset = token.type === "labelImage" ? 4 : 2;
            token.type = "data";
            index2 += offset;
        }
    }
    if (events.length !== newEvents.length) {
        splice(events, 0, events.length, newEvents);
    }
    return events;
}
function resolveToLabelEnd(events, context) {
    let index2 = events.length;
    let offset = 0;
    let open;
    let close;
    let media;
    while (index2--) {
        const token = events[index2][1];
        if (open) {
            if (token.type === "link" || token.type === "labelLink" && token._inactive) {
                break;
            }
            if (events[index2][0] === "enter" && token.type === "labelLink") {
                token._inactive = true;
            }
        }
        else if (close) {
            if (events[index2][0] === "enter" && (token.type === "labelImage" || token.type === "labelLink") && !token._balanced) {
                open = index2;
                if (token.type !== "labelLink") {
                    offset = 2;
                    break;
                }
            }
        }
        else if (token.type === "labelEnd") {
            close = index2;
        }
    }
    const group = {
        type: events[open][1].type === "labelLink" ? "link" : "image",
        start: {
            ...events[open][1].start
        },
        end: {
            ...events[events.length - 1][1].end
        }
    };
    const label = {
        type: "label",
        start: {
            ...events[open][1].start
        },
        end: {
            ...events[close][1].end
        }
    };
    const text3 = {
        type: "labelText",
        start: {
            ...events[open + offset + 2][1].end
        },
        end: {
            ...events[close - 2][1].start
        }
    };
    media = [["enter", group, context], ["enter", label, context]];
    media = push(media, events.slice(open + 1, open + offset + 3));
    media = push(media, [["enter", text3, context]]);
    media = push(media, resolveAll(context.parser.constructs.insideSpan.null, events.slice(open + offset + 4, close - 3), context));
    media = push(media, [["exit", text3, context], events[close - 2], events[close - 1], ["exit", label, context]]);
    media = push(media, events.slice(close + 1));
    media = push(media, [["exit", group, context]]);
    splice(events, open, events.length, media);
    return events;
}
function tokenizeLabelEnd(effects, ok2, nok) {
    const self = this;
    const labelStarts = self._labelStarts;
    let labelStart;
    let defined;
    if (labelStarts) {
        while (labelStarts.length > 0 && labelStarts[labelStarts.length - 1]._balanced) {
            labelStarts.pop();
        }
        labelStart = labelStarts[labelStarts.length - 1];
    }
    return start;
    function start(code) {
        if (!labelStart) {
            return nok(code);
        }
        if (labelStart._inactive) {
            return labelEndNok(code);
        }
        defined = self.parser.defined.includes(normalizeIdentifier(self.sliceSerialize({
            start: labelStart.end,
            end: self.now()
        })));
        effects.enter("labelEnd");
        effects.enter("labelMarker");
        effects.consume(code);
        effects.exit("labelMarker");
        effects.exit("labelEnd");
        return after;
    }
    function after(code) {
        if (code === 40) {
            return effects.attempt(resourceConstruct, labelEndOk, defined ? labelEndOk : labelEndNok)(code);
        }
        if (code === 91) {
            return effects.attempt(referenceFullConstruct, labelEndOk, defined ? referenceNotFull : labelEndNok)(code);
        }
        return defined ? labelEndOk(code) : labelEndNok(code);
    }
    function referenceNotFull(code) {
        return effects.attempt(referenceCollapsedConstruct, labelEndOk, labelEndNok)(code);
    }
    function labelEndOk(code) {
        labelStarts.pop();
        return ok2(code);
    }
    function labelEndNok(code) {
        labelStart._balanced = true;
        return nok(code);
    }
}
function tokenizeResource(effects, ok2, nok) {
    return resourceStart;
    function resourceStart(code) {
        effects.enter("resource");
        effects.enter("resourceMarker");
        effects.consume(code);
        effects.exit("resourceMarker");
        return resourceBefore;
    }
    function resourceBefore(code) {
        return markdownLineEndingOrSpace(code) ? factoryWhitespace(effects, resourceOpen)(code) : resourceOpen(code);
    }
    function resourceOpen(code) {
        if (code === 41) {
            return resourceEnd(code);
        }
        return factoryDestination(effects, resourceDestinationAfter, resourceDestinationMissing, "resourceDestination", "resourceDestinationLiteral", "resourceDestinationLiteralMarker", "resourceDestinationRaw", "resourceDestinationString", 32)(code);
    }
    function resourceDestinationAfter(code) {
        return markdownLineEndingOrSpace(code) ? factoryWhitespace(effects, resourceBetween)(code) : resourceEnd(code);
    }
    function resourceDestinationMissing(code) {
        return nok(code);
    }
    function resourceBetween(code) {
        if (code === 34 || code === 39 || code === 40) {
            return factoryTitle(effects, resourceTitleAfter, nok, "resourceTitle", "resourceTitleMarker", "resourceTitleString")(code);
        }
        return resourceEnd(code);
    }
    function resourceTitleAfter(code) {
        return markdownLineEndingOrSpace(code) ? factoryWhitespace(effects, resourceEnd)(code) : resourceEnd(code);
    }
    function resourceEnd(code) {
        if (code === 41) {
            effects.enter("resourceMarker");
            effects.consume(code);
            effects.exit("resourceMarker");
            effects.exit("resource");
            return ok2;
        }
        return nok(code);
    }
}
function tokenizeReferenceFull(effects, ok2, nok) {
    const self = this;
    return referenceFull;
    function referenceFull(code) {
        return factoryLabel.call(self, effects, referenceFullAfter, referenceFullMissing, "reference", "referenceMarker", "referenceString")(code);
    }
    function referenceFullAfter(code) {
        return self.parser.defined.includes(normalizeIdentifier(self.sliceSerialize(self.events[self.events.length - 1][1]).slice(1, -1))) ? ok2(code) : nok(code);
    }
    function referenceFullMissing(code) {
        return nok(code);
    }
}
function tokenizeReferenceCollapsed(effects, ok2, nok) {
    return referenceCollapsedStart;
    function referenceCollapsedStart(code) {
        effects.enter("reference");
        effects.enter("referenceMarker");
        effects.consume(code);
        effects.exit("referenceMarker");
        return referenceCollapsedOpen;
    }
    function referenceCollapsedOpen(code) {
        if (code === 93) {
            effects.enter("referenceMarker");
            effects.consume(code);
            effects.exit("referenceMarker");
            effects.exit("reference");
            return ok2;
        }
        return nok(code);
    }
}
var labelStartImage = {
    name: "labelStartImage",
    resolveAll: labelEnd.resolveAll,
    tokenize: tokenizeLabelStartImage
};
function tokenizeLabelStartImage(effects, ok2, nok) {
    const self = this;
    let labelImage;
    return start;
    function start(code) {
        effects.enter("labelImage");
        effects.enter("labelImageMarker");
        effects.consume(code);
        effects.exit("labelImageMarker");
        return open;
    }
    function open(code) {
        if (code === 91) {
            effects.enter("labelMarker");
            effects.consume(code);
            effects.exit("labelMarker");
            labelImage = effects.exit("labelImage");
            return after;
        }
        return nok(code);
    }
    function after(code) {
        if (code === 94 && "_hiddenFootnoteSupport" in self.parser.constructs) {
            return nok(code);
        }
        self._labelStarts = self._labelStarts || [];
        self._labelStarts.push(labelImage);
        return ok2(code);
    }
}
var labelStartLink = {
    name: "labelStartLink",
    resolveAll: labelEnd.resolveAll,
    tokenize: tokenizeLabelStartLink
};
function tokenizeLabelStartLink(effects, ok2, nok) {
    const self = this;
    let labelLink;
    return start;
    function start(code) {
        effects.enter("labelLink");
        effects.enter("labelMarker");
        effects.consume(code);
        effects.exit("labelMarker");
        labelLink = effects.exit("labelLink");
        return after;
    }
    function after(code) {
        if (code === 94 && "_hiddenFootnoteSupport" in self.parser.constructs) {
            return nok(code);
        }
        self._labelStarts = self._labelStarts || [];
        self._labelStarts.push(labelLink);
        return ok2(code);
    }
}
var lineEnding = {
    name: "lineEnding",
    tokenize: tokenizeLineEnding
};
function tokenizeLineEnding(effects, ok2) {
    return start;
    function start(code) {
        effects.enter("lineEnding");
        effects.consume(code);
        effects.exit("lineEnding");
        return factorySpace(effects, ok2, "linePrefix");
    }
}
var thematicBreak = {
    name: "thematicBreak",
    tokenize: tokenizeThematicBreak
};
function tokenizeThematicBreak(effects, ok2, nok) {
    let size = 0;
    let marker;
    return start;
    function start(code) {
        effects.enter("thematicBreak");
        return before(code);
    }
    function before(code) {
        marker = code;
        return atBreak(code);
    }
    function atBreak(code) {
        if (code === marker) {
            effects.enter("thematicBreakSequence");
            return sequence(code);
        }
        if (size >= 3 && (code === null || markdownLineEnding(code))) {
            effects.exit("thematicBreak");
            return ok2(code);
        }
        return nok(code);
    }
    function sequence(code) {
        if (code === marker) {
            effects.consume(code);
            size++;
            return sequence;
        }
        effects.exit("thematicBreakSequence");
        return markdownSpace(code) ? factorySpace(effects, atBreak, "whitespace")(code) : atBreak(code);
    }
}
var list = {
    continuation: {
        tokenize: tokenizeListContinuation
    },
    exit: tokenizeListEnd,
    name: "list",
    tokenize: tokenizeListStart
};
var listItemPrefixWhitespaceConstruct = {
    partial: true,
    tokenize: tokenizeListItemPrefixWhitespace
};
var indentConstruct = {
    partial: true,
    tokenize: tokenizeIndent
};
function tokenizeListStart(effects, ok2, nok) {
    const self = this;
    const tail = self.events[self.events.length - 1];
    let initialSize = tail && tail[1].type === "linePrefix" ? tail[2].sliceSerialize(tail[1], true).length : 0;
    let size = 0;
    return start;
    function start(code) {
        const kind = self.containerState.type || (code === 42 || code === 43 || code === 45 ? "listUnordered" : "listOrdered");
        if (kind === "listUnordered" ? !self.containerState.marker || code === self.containerState.marker : asciiDigit(code)) {
            if (!self.containerState.type) {
                self.containerState.type = kind;
                effects.enter(kind, {
                    _container: true
                });
            }
            if (kind === "listUnordered") {
                effects.enter("listItemPrefix");
                return code === 42 || code === 45 ? effects.check(thematicBreak, nok, atMarker)(code) : atMarker(code);
            }
            if (!self.interrupt || code === 49) {
                effects.enter("listItemPrefix");
                effects.enter("listItemValue");
                return inside(code);
            }
        }
        return nok(code);
    }
    function inside(code) {
        if (asciiDigit(code) && ++size < 10) {
            effects.consume(code);
            return inside;
        }
        if ((!self.interrupt || size < 2) && (self.containerState.marker ? code === self.containerState.marker : code === 41 || code === 46)) {
            effects.exit("listItemValue");
            return atMarker(code);
        }
        return nok(code);
    }
    function atMarker(code) {
        effects.enter("listItemMarker");
        effects.consume(code);
        effects.exit("listItemMarker");
        self.containerState.marker = self.containerState.marker || code;
        return effects.check(blankLine, self.interrupt ? nok : onBlank, effects.attempt(listItemPrefixWhitespaceConstruct, endOfPrefix, otherPrefix));
    }
    function onBlank(code) {
        self.containerState.initialBlankLine = true;
        initialSize++;
        return endOfPrefix(code);
    }
    function otherPrefix(code) {
        if (markdownSpace(code)) {
            effects.enter("listItemPrefixWhitespace");
            effects.consume(code);
            effects.exit("listItemPrefixWhitespace");
            return endOfPrefix;
        }
        return nok(code);
    }
    function endOfPrefix(code) {
        self.containerState.size = initialSize + self.sliceSerialize(effects.exit("listItemPrefix"), true).length;
        return ok2(code);
    }
}
function tokenizeListContinuation(effects, ok2, nok) {
    const self = this;
    self.containerState._closeFlow = void 0;
    return effects.check(blankLine, onBlank, notBlank);
    function onBlank(code) {
        self.containerState.furtherBlankLines = self.containerState.furtherBlankLines || self.containerState.initialBlankLine;
        return factorySpace(effects, ok2, "listItemIndent", self.containerState.size + 1)(code);
    }
    function notBlank(code) {
        if (self.containerState.furtherBlankLines || !markdownSpace(code)) {
            self.containerState.furtherBlankLines = void 0;
            self.containerState.initialBlankLine = void 0;
            return notInCurrentItem(code);
        }
        self.containerState.furtherBlankLines = void 0;
        self.containerState.initialBlankLine = void 0;
        return effects.attempt(indentConstruct, ok2, notInCurrentItem)(code);
    }
    function notInCurrentItem(code) {
        self.containerState._closeFlow = true;
        self.interrupt = void 0;
        return factorySpace(effects, effects.attempt(list, ok2, nok), "linePrefix", self.parser.constructs.disable.null.includes("codeIndented") ? void 0 : 4)(code);
    }
}
function tokenizeIndent(effects, ok2, nok) {
    const self = this;
    return factorySpace(effects, afterPrefix, "listItemIndent", self.containerState.size + 1);
    function afterPrefix(code) {
        const tail = self.events[self.events.length - 1];
        return tail && tail[1].type === "listItemIndent" && tail[2].sliceSerialize(tail[1], true).length === self.containerState.size ? ok2(code) : nok(code);
    }
}
function tokenizeListEnd(effects) {
    effects.exit(this.containerState.type);
}
function tokenizeListItemPrefixWhitespace(effects, ok2, nok) {
    const self = this;
    return factorySpace(effects, afterPrefix, "listItemPrefixWhitespace", self.parser.constructs.disable.null.includes("codeIndented") ? void 0 : 4 + 1);
    function afterPrefix(code) {
        const tail = self.events[self.events.length - 1];
        return !markdownSpace(code) && tail && tail[1].type === "listItemPrefixWhitespace" ? ok2(code) : nok(code);
    }
}
var setextUnderline = {
    name: "setextUnderline",
    resolveTo: resolveToSetextUnderline,
    tokenize: tokenizeSetextUnderline
};
function resolveToSetextUnderline(events, context) {
    const editMap = new EditMap();
    let index2 = events.length;
    let content3;
    let text3;
    let definition2;
    while (index2--) {
        if (events[index2][0] === "enter") {
            if (events[index2][1].type === "content") {
                content3 = index2;
                break;
            }
            if (events[index2][1].type === "paragraph") {
                text3 = index2;
            }
        }
        else {
            if (events[index2][1].type === "content") {
                editMap.add(index2, 1, []);
            }
            if (!definition2 && events[index2][1].type === "definition") {
                definition2 = index2;
            }
        }
    }
    const heading = {
        type: "setextHeading",
        start: {
            ...events[content3][1].start
        },
        end: {
            ...events[events.length - 1][1].end
        }
    };
    events[text3][1].type = "setextHeadingText";
    if (definition2) {
        editMap.add(text3, 0, [["enter", heading, context]]);
        editMap.add(definition2 + 1, 0, [["exit", events[content3][1], context]]);
        events[content3][1].end = {
            ...events[definition2][1].end
        };
    }
    else {
        events[content3][1] = heading;
    }
    editMap.add(events.length, 0, [["exit", heading, context]]);
    editMap.consume(events);
    return events;
}
function tokenizeSetextUnderline(effects, ok2, nok) {
    const self = this;
    let marker;
    return start;
    function start(code) {
        let index2 = self.events.length;
        let paragraph;
        while (index2--) {
            if (self.events[index2][1].type !== "lineEnding" && self.events[index2][1].type !== "linePrefix" && self.events[index2][1].type !== "content") {
                paragraph = self.events[index2][1].type === "paragraph";
                break;
            }
        }
        if (!self.parser.lazy[self.now().line] && (self.interrupt || paragraph)) {
            effects.enter("setextHeadingLine");
            marker = code;
            return before(code);
        }
        return nok(code);
    }
    function before(code) {
        effects.enter("setextHeadingLineSequence");
        return inside(code);
    }
    function inside(code) {
        if (code === marker) {
            effects.consume(code);
            return inside;
        }
        effects.exit("setextHeadingLineSequence");
        return markdownSpace(code) ? factorySpace(effects, after, "lineSuffix")(code) : after(code);
    }
    function after(code) {
        if (code === null || markdownLineEnding(code)) {
            effects.exit("setextHeadingLine");
            return ok2(code);
        }
        return nok(code);
    }
}
var flow = {
    tokenize: initializeFlow
};
function initializeFlow(effects) {
    const self = this;
    const initial = effects.attempt(blankLine, atBlankEnding, effects.attempt(this.parser.constructs.flowInitial, afterConstruct, factorySpace(effects, effects.attempt(this.parser.constructs.flow, afterConstruct, effects.attempt(content2, afterConstruct)), "linePrefix")));
    return initial;
    function atBlankEnding(code) {
        if (code === null) {
            effects.consume(code);
            return;
        }
        effects.enter("lineEndingBlank");
        effects.consume(code);
        effects.exit("lineEndingBlank");
        self.currentConstruct = void 0;
        return initial;
    }
    function afterConstruct(code) {
        if (code === null) {
            effects.consume(code);
            return;
        }
        effects.enter("lineEnding");
        effects.consume(code);
        effects.exit("lineEnding");
        self.currentConstruct = void 0;
        return initial;
    }
}
var resolver = {
    resolveAll: createResolver()
};
var string = initializeFactory("string");
var text = initializeFactory("text");
function initializeFactory(field) {
    return {
        resolveAll: createResolver(field === "text" ? resolveAllLineSuffixes : void 0),
        tokenize: initializeText
    };
    function initializeText(effects) {
        const self = this;
        const constructs2 = this.parser.constructs[field];
        const text3 = effects.attempt(constructs2, start, notText);
        return start;
        function start(code) {
            return atBreak(code) ? text3(code) : notText(code);
        }
        function notText(code) {
            if (code === null) {
                effects.consume(code);
                return;
            }
            effects.enter("data");
            effects.consume(code);
            return data;
        }
        function data(code) {
            if (atBreak(code)) {
                effects.exit("data");
                return text3(code);
            }
            effects.consume(code);
            return data;
        }
        function atBreak(code) {
            if (code === null) {
                return true;
            }
            const list2 = constructs2[code];
            let index2 = -1;
            if (list2) {
                while (++index2 < list2.length) {
                    const item = list2[index2];
                    if (!item.previous || item.previous.call(self, self.previous)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
function createResolver(extraResolver) {
    return resolveAllText;
    function resolveAllText(events, context) {
        let index2 = -1;
        let enter;
        while (++index2 <= events.length) {
            if (enter === void 0) {
                if (events[index2] && events[index2][1].type === "data") {
                    enter = index2;
                    index2++;
                }
            }
            else if (!events[index2] || events[index2][1].type !== "data") {
                if (index2 !== enter + 2) {
                    events[enter][1].end = events[index2 - 1][1].end;
                    events.splice(enter + 2, index2 - enter - 2);
                    index2 = enter + 2;
                }
                enter = void 0;
            }
        }
        return extraResolver ? extraResolver(events, context) : events;
    }
}
function resolveAllLineSuffixes(events, context) {
    const editMap = new EditMap();
    let eventIndex = 0;
    while (++eventIndex <= events.length) {
        if ((eventIndex === events.length || events[eventIndex][1].type === "lineEnding") && events[eventIndex - 1][1].type === "data") {
            const data = events[eventIndex - 1][1];
            const chunks = context.sliceStream(data);
            let index2 = chunks.length;
            let bufferIndex = -1;
            let size = 0;
            let tabs;
            while (index2--) {
                const chunk = chunks[index2];
                if (typeof chunk === "string") {
                    bufferIndex = chunk.length;
                    while (chunk.charCodeAt(bufferIndex - 1) === 32) {
                        size++;
                        bufferIndex--;
                    }
                    if (bufferIndex) {
                        break;
                    }
                    bufferIndex = -1;
                }
                else if (chunk === -2) {
                    tabs = true;
                    size++;
                }
                else if (chunk === -1) {
                }
                else {
                    index2++;
                    break;
                }
            }
            if (context._contentTypeTextTrailing && eventIndex === events.length) {
                size = 0;
            }
            if (size) {
                const token = {
                    type: eventIndex === events.length || tabs || size < 2 ? "lineSuffix" : "hardBreakTrailing",
                    start: {
                        _bufferIndex: index2 ? bufferIndex : data.start._bufferIndex + bufferIndex,
                        _index: data.start._index + index2,
                        line: data.end.line,
                        column: data.end.column - size,
                        offset: data.end.offset - size
                    },
                    end: {
                        ...data.end
                    }
                };
                data.end = {
                    ...token.start
                };
                if (data.start.offset === data.end.offset) {
                    Object.assign(data, token);
                }
                else {
                    editMap.add(eventIndex, 0, [["enter", token, context], ["exit", token, context]]);
                }
            }
            eventIndex++;
        }
    }
    editMap.consume(events);
    return events;
}
var constructs_exports = {};
__export(constructs_exports, {
    attentionMarkers: () => attentionMarkers,
    contentInitial: () => contentInitial,
    disable: () => disable,
    document: () => document3,
    flow: () => flow2,
    flowInitial: () => flowInitial,
    insideSpan: () => insideSpan,
    string: () => string2,
    text: () => text2
});
var document3 = {
    [42]: list,
    [43]: list,
    [45]: list,
    [48]: list,
    [49]: list,
    [50]: list,
    [51]: list,
    [52]: list,
    [53]: list,
    [54]: list,
    [55]: list,
    [56]: list,
    [57]: list,
    [62]: blockQuote
};
var contentInitial = {
    [91]: definition
};
var flowInitial = {
    [-2]: codeIndented,
    [-1]: codeIndented,
    [32]: codeIndented
};
var flow2 = {
    [35]: headingAtx,
    [42]: thematicBreak,
    [45]: [setextUnderline, thematicBreak],
    [60]: htmlFlow,
    [61]: setextUnderline,
    [95]: thematicBreak,
    [96]: codeFenced,
    [126]: codeFenced
};
var string2 = {
    [38]: characterReference,
    [92]: characterEscape
};
var text2 = {
    [-5]: lineEnding,
    [-4]: lineEnding,
    [-3]: lineEnding,
    [33]: labelStartImage,
    [38]: characterReference,
    [42]: attention,
    [60]: [autolink, htmlText],
    [91]: labelStartLink,
    [92]: [hardBreakEscape, characterEscape],
    [93]: labelEnd,
    [95]: attention,
    [96]: codeText
};
var insideSpan = {
    null: [attention, resolver]
};
var attentionMarkers = {
    null: [42, 95]
};
var disable = {
    null: []
};
function createTokenizer(parser, initialize, from) {
    let point3 = {
        _bufferIndex: -1,
        _index: 0,
        line: from && from.line || 1,
        column: from && from.column || 1,
        offset: from && from.offset || 0
    };
    const columnStart = {};
    const resolveAllConstructs = [];
    let chunks = [];
    let stack = [];
    let consumed = true;
    const effects = {
        attempt: constructFactory(onsuccessfulconstruct),
        check: constructFactory(onsuccessfulcheck),
        consume,
        enter,
        exit: exit3,
        interrupt: constructFactory(onsuccessfulcheck, {
            interrupt: true
        })
    };
    const context = {
        code: null,
        containerState: {},
        defineSkip,
        events: [],
        now,
        parser,
        previous: null,
        sliceSerialize,
        sliceStream,
        write
    };
    let state = initialize.tokenize.call(context, effects);
    let expectedCode;
    if (initialize.resolveAll) {
        resolveAllConstructs.push(initialize);
    }
    return context;
    function write(slice) {
        chunks = push(chunks, slice);
        main();
        if (chunks[chunks.length - 1] !== null) {
            return [];
        }
        addResult(initialize, 0);
        context.events = resolveAll(resolveAllConstructs, context.events, context);
        return context.events;
    }
    function sliceSerialize(token, expandTabs) {
        return serializeChunks(sliceStream(token), expandTabs);
    }
    function sliceStream(token) {
        return sliceChunks(chunks, token);
    }
    function now() {
        const { _bufferIndex, _index, line, column, offset } = point3;
        return {
            _bufferIndex,
            _index,
            line,
            column,
            offset
        };
    }
    function defineSkip(value) {
        columnStart[value.line] = value.column;
        accountForPotentialSkip();
    }
    function main() {
        while (point3._index < chunks.length) {
            const chunk = chunks[point3._index];
            if (typeof chunk === "string") {
                const chunkIndex = point3._index;
                if (point3._bufferIndex < 0) {
                    point3._bufferIndex = 0;
                }
                while (point3._index === chunkIndex && point3._bufferIndex < chunk.length) {
                    go(chunk.charCodeAt(point3._bufferIndex));
                }
            }
            else {
                go(chunk);
            }
        }
    }
    function go(code) {
        consumed = void 0;
        expectedCode = code;
        state = state(code);
    }
    function consume(code) {
        if (markdownLineEnding(code)) {
            point3.line++;
            point3.column = 1;
            point3.offset += code === -3 ? 2 : 1;
            accountForPotentialSkip();
        }
        else if (code !== -1) {
            point3.column++;
            point3.offset++;
        }
        if (point3._bufferIndex < 0) {
            point3._index++;
        }
        else {
            point3._bufferIndex++;
            if (point3._bufferIndex ===
                chunks[point3._index].length) {
                point3._bufferIndex = -1;
                point3._index++;
            }
        }
        context.previous = code;
        consumed = true;
    }
    function enter(type, fields) {
        const token = fields || {};
        token.type = type;
        token.start = now();
        context.events.push(["enter", token, context]);
        stack.push(token);
        return token;
    }
    function exit3(type) {
        const token = stack.pop();
        token.end = now();
        context.events.push(["exit", token, context]);
        return token;
    }
    function onsuccessfulconstruct(construct, info) {
        addResult(construct, info.from);
    }
    function onsuccessfulcheck(_, info) {
        info.restore();
    }
    function constructFactory(onreturn, fields) {
        return hook;
        function hook(constructs2, returnState, bogusState) {
            let listOfConstructs;
            let constructIndex;
            let currentConstruct;
            let info;
            return Array.isArray(constructs2) ? (handleListOfConstructs(constructs2)) : "tokenize" in constructs2 ? (handleListOfConstructs([
                constructs2
            ])) : handleMapOfConstructs(constructs2);
            function handleMapOfConstructs(map) {
                return start;
                function start(code) {
                    const left = code !== null && map[code];
                    const all2 = code !== null && map.null;
                    const list2 = [
                        ...Array.isArray(left) ? left : left ? [left] : [],
                        ...Array.isArray(all2) ? all2 : all2 ? [all2] : []
                    ];
                    return handleListOfConstructs(list2)(code);
                }
            }
            function handleListOfConstructs(list2) {
                listOfConstructs = list2;
                constructIndex = 0;
                if (list2.length === 0) {
                    return bogusState;
                }
                return handleConstruct(list2[constructIndex]);
            }
            function handleConstruct(construct) {
                return start;
                function start(code) {
                    info = store();
                    currentConstruct = construct;
                    if (!construct.partial) {
                        context.currentConstruct = construct;
                    }
                    if (construct.name && context.parser.constructs.disable.null.includes(construct.name)) {
                        return nok(code);
                    }
                    return construct.tokenize.call(fields ? Object.assign(Object.create(context), fields) : context, effects, ok2, nok)(code);
                }
            }
            function ok2(code) {
                consumed = true;
                onreturn(currentConstruct, info);
                return returnState;
            }
            function nok(code) {
                consumed = true;
                info.restore();
                if (++constructIndex < listOfConstructs.length) {
                    return handleConstruct(listOfConstructs[constructIndex]);
                }
                return bogusState;
            }
        }
    }
    function addResult(construct, from2) {
        if (construct.resolveAll && !resolveAllConstructs.includes(construct)) {
            resolveAllConstructs.push(construct);
        }
        if (construct.resolve) {
            splice(context.events, from2, context.events.length - from2, construct.resolve(context.events.slice(from2), context));
        }
        if (construct.resolveTo) {
            context.events = construct.resolveTo(context.events, context);
        }
    }
    function store() {
        const startPoint = now();
        const startPrevious = context.previous;
        const startCurrentConstruct = context.currentConstruct;
        const startEventsIndex = context.events.length;
        const startStack = Array.from(stack);
        return {
            from: startEventsIndex,
            restore
        };
        function restore() {
            point3 = startPoint;
            context.previous = startPrevious;
            context.currentConstruct = startCurrentConstruct;
            context.events.length = startEventsIndex;
            stack = startStack;
            accountForPotentialSkip();
        }
    }
    function accountForPotentialSkip() {
        if (point3.line in columnStart && point3.column < 2) {
            point3.column = columnStart[point3.line];
            point3.offset += columnStart[point3.line] - 1;
        }
    }
}
function sliceChunks(chunks, token) {
    const startIndex = token.start._index;
    const startBufferIndex = token.start._bufferIndex;
    const endIndex = token.end._index;
    const endBufferIndex = token.end._bufferIndex;
    let view;
    if (startIndex === endIndex) {
        view = [chunks[startIndex].slice(startBufferIndex, endBufferIndex)];
    }
    else {
        view = chunks.slice(startIndex, endIndex);
        if (startBufferIndex > -1) {
            const head = view[0];
            if (typeof head === "string") {
                view[0] = head.slice(startBufferIndex);
            }
            else {
                view.shift();
            }
        }
        if (endBufferIndex > 0) {
            view.push(chunks[endIndex].slice(0, endBufferIndex));
        }
    }
    return view;
}
function serializeChunks(chunks, expandTabs) {
    let index2 = -1;
    const result = [];
    let atTab;
    while (++index2 < chunks.length) {
        const chunk = chunks[index2];
        let value;
        if (typeof chunk === "string") {
            value = chunk;
        }
        else {
            switch (chunk) {
                case -5: {
                    value = "\r";
                    break;
                }
                case -4: {
                    value = "\n";
                    break;
                }
                case -3: {
                    value = "\r\n";
                    break;
                }
                case -2: {
                    value = expandTabs ? " " : "	";
                    break;
                }
                case -1: {
                    if (!expandTabs && atTab) {
                        continue;
                    }
                    value = " ";
                    break;
                }
                default: {
                    value = String.fromCharCode(chunk);
                }
            }
        }
        atTab = chunk === -2;
        result.push(value);
    }
    return result.join("");
}
function parse(options) {
    const settings = options || {};
    const constructs2 = (combineExtensions([constructs_exports, ...settings.extensions || []]));
    const parser = {
        constructs: constructs2,
        content: create(content),
        defined: [],
        document: create(document2),
        flow: create(flow),
        lazy: {},
        string: create(string),
        text: create(text)
    };
    return parser;
    function create(initial) {
        return creator;
        function creator(from) {
            return createTokenizer(parser, initial, from);
        }
    }
}
function postprocess(events) {
    while (!subtokenize(events)) {
    }
    return events;
}
var search = /[\0\t\n\r]/g;
function preprocess() {
    let column = 1;
    let buffer = "";
    let start = true;
    let atCarriageReturn;
    return preprocessor;
    function preprocessor(value, encoding, end) {
        value = buffer + (typeof value === "string" ? value.toString() : new TextDecoder(encoding || void 0).decode(value));
        const chunks = [];
        let startPosition = 0;
        buffer = "";
        if (start) {
            if (value.charCodeAt(0) === 65279) {
                startPosition++;
            }
            start = void 0;
        }
        while (startPosition < value.length) {
            search.lastIndex = startPosition;
            const match = search.exec(value);
            const endPosition = match && match.index !== void 0 ? match.index : value.length;
            const code = value.charCodeAt(endPosition);
            if (!match) {
                buffer = value.slice(startPosition);
                break;
            }
            if (code === 10 && startPosition === endPosition && atCarriageReturn) {
                chunks.push(-3);
                atCarriageReturn = void 0;
            }
            else {
                if (atCarriageReturn) {
                    chunks.push(-5);
                    atCarriageReturn = void 0;
                }
                if (startPosition < endPosition) {
                    chunks.push(value.slice(startPosition, endPosition));
                    column += endPosition - startPosition;
                }
                switch (code) {
                    case 0: {
                        chunks.push(65533);
                        column++;
                        break;
                    }
                    case 9: {
                        const next = Math.ceil(column / 4) * 4;
                        chunks.push(-2);
                        while (column++ < next) {
                            chunks.push(-1);
                        }
                        break;
                    }
                    case 10: {
                        chunks.push(-4);
                        column = 1;
                        break;
                    }
                    default: {
                        atCarriageReturn = true;
                        column = 1;
                    }
                }
            }
            startPosition = endPosition + 1;
        }
        if (end) {
            if (atCarriageReturn) {
                chunks.push(-5);
            }
            if (buffer) {
                chunks.push(buffer);
            }
            chunks.push(null);
        }
        return chunks;
    }
}
var characterEscapeOrReference = /\\([!-/:-@[-`{-~])|&(#(?:\d{1,7}|x[\da-f]{1,6})|[\da-z]{1,31});/gi;
function decodeString(value) {
    return value.replace(characterEscapeOrReference, decode);
}
function decode($0, $1, $2) {
    if ($1) {
        return $1;
    }
    const head = $2.charCodeAt(0);
    if (head === 35) {
        const head2 = $2.charCodeAt(1);
        const hex = head2 === 120 || head2 === 88;
        return decodeNumericCharacterReference($2.slice(hex ? 2 : 1), hex ? 16 : 10);
    }
    return decodeNamedCharacterReference($2) || $0;
}
function stringifyPosition(value) {
    if (!value || typeof value !== "object") {
        return "";
    }
    if ("position" in value || "type" in value) {
        return position(value.position);
    }
    if ("start" in value || "end" in value) {
        return position(value);
    }
    if ("line" in value || "column" in value) {
        return point(value);
    }
    return "";
}
function point(point3) {
    return index(point3 && point3.line) + ":" + index(point3 && point3.column);
}
function position(pos) {
    return point(pos && pos.start) + "-" + point(pos && pos.end);
}
function index(value) {
    return value && typeof value === "number" ? value : 1;
}
var own = {}.hasOwnProperty;
function fromMarkdown(value, encoding, options) {
    if (encoding && typeof encoding === "object") {
        options = encoding;
        encoding = void 0;
    }
    return compiler(options)(postprocess(parse(options).document().write(preprocess()(value, encoding, true))));
}
function compiler(options) {
    const config = {
        afterExit: [],
        beforeEnter: [],
        transforms: [],
        canContainEols: ["emphasis", "fragment", "heading", "paragraph", "strong"],
        enter: {
            autolink: opener(link),
            autolinkProtocol: onenterdata,
            autolinkEmail: onenterdata,
            atxHeading: opener(heading),
            blockQuote: opener(blockQuote2),
            characterEscape: onenterdata,
            characterReference: onenterdata,
            codeFenced: opener(codeFlow),
            codeFencedFenceInfo: buffer,
            codeFencedFenceMeta: buffer,
            codeIndented: opener(codeFlow, buffer),
            codeText: opener(codeText2, buffer),
            codeTextData: onenterdata,
            data: onenterdata,
            codeFlowValue: onenterdata,
            definition: opener(definition2),
            definitionDestinationString: buffer,
            definitionLabelString: buffer,
            definitionTitleString: buffer,
            emphasis: opener(emphasis),
            hardBreakEscape: opener(hardBreak),
            hardBreakTrailing: opener(hardBreak),
            htmlFlow: opener(html, buffer),
            htmlFlowData: onenterdata,
            htmlText: opener(html, buffer),
            htmlTextData: onenterdata,
            image: opener(image),
            label: buffer,
            link: opener(link),
            listItem: opener(listItem),
            listItemValue: onenterlistitemvalue,
            listOrdered: opener(list2, onenterlistordered),
            listUnordered: opener(list2),
            paragraph: opener(paragraph),
            reference: onenterreference,
            referenceString: buffer,
            resourceDestinationString: buffer,
            resourceTitleString: buffer,
            setextHeading: opener(heading),
            strong: opener(strong),
            thematicBreak: opener(thematicBreak2)
        },
        exit: {
            atxHeading: closer(),
            atxHeadingSequence: onexitatxheadingsequence,
            autolink: closer(),
            autolinkEmail: onexitautolinkemail,
            autolinkProtocol: onexitautolinkprotocol,
            blockQuote: closer(),
            characterEscapeValue: onexitdata,
            characterReferenceMarkerHexadecimal: onexitcharacterreferencemarker,
            characterReferenceMarkerNumeric: onexitcharacterreferencemarker,
            characterReferenceValue: onexitcharacterreferencevalue,
            characterReference: onexitcharacterreference,
            codeFenced: closer(onexitcodefenced),
            codeFencedFence: onexitcodefencedfence,
            codeFencedFenceInfo: onexitcodefencedfenceinfo,
            codeFencedFenceMeta: onexitcodefencedfencemeta,
            codeFlowValue: onexitdata,
            codeIndented: closer(onexitcodeindented),
            codeText: closer(onexitcodetext),
            codeTextData: onexitdata,
            data: onexitdata,
            definition: closer(),
            definitionDestinationString: onexitdefinitiondestinationstring,
            definitionLabelString: onexitdefinitionlabelstring,
            definitionTitleString: onexitdefinitiontitlestring,
            emphasis: closer(),
            hardBreakEscape: closer(onexithardbreak),
            hardBreakTrailing: closer(onexithardbreak),
            htmlFlow: closer(onexithtmlflow),
            htmlFlowData: onexitdata,
            htmlText: closer(onexithtmltext),
            htmlTextData: onexitdata,
            image: closer(onexitimage),
            label: onexitlabel,
            labelText: onexitlabeltext,
            lineEnding: onexitlineending,
            link: closer(onexitlink),
            listItem: closer(),
            listOrdered: closer(),
            listUnordered: closer(),
            paragraph: closer(),
            referenceString: onexitreferencestring,
            resourceDestinationString: onexitresourcedestinationstring,
            resourceTitleString: onexitresourcetitlestring,
            resource: onexitresource,
            setextHeading: closer(onexitsetextheading),
            setextHeadingLineSequence: onexitsetextheadinglinesequence,
            setextHeadingText: onexitsetextheadingtext,
            strong: closer(),
            thematicBreak: closer()
        }
    };
    configure(config, (options || {}).mdastExtensions || []);
    const data = {};
    return compile;
    function compile(events) {
        let tree = {
            type: "root",
            children: [],
            position: void 0
        };
        const context = {
            stack: [tree],
            tokenStack: [],
            config,
            enter,
            exit: exit3,
            buffer,
            resume,
            data
        };
        const listStack = [];
        const prepared = [];
        let index2 = -1;
        while (++index2 < events.length) {
            prepared.push(events[index2]);
            if (events[index2][1].type === "listOrdered" || events[index2][1].type === "listUnordered") {
                if (events[index2][0] === "enter") {
                    listStack.push(prepared.length - 1);
                }
                else {
                    const tail = listStack.pop();
                    prepareList(prepared, tail);
                }
            }
        }
        events = prepared;
        index2 = -1;
        while (++index2 < events.length) {
            const handler = config[events[index2][0]];
            if (events[index2][0] === "enter" && config.beforeEnter.length > 0) {
                callListeners(config.beforeEnter, {
                    ...context,
                    sliceSerialize: events[index2][2].sliceSerialize
                }, events[index2][1]);
            }
            if (own.call(handler, events[index2][1].type)) {
                handler[events[index2][1].type].call({
                    ...context,
                    sliceSerialize: events[index2][2].sliceSerialize
                }, events[index2][1]);
            }
            if (events[index2][0] === "exit" && config.afterExit.length > 0) {
                callListeners(config.afterExit, {
                    ...context,
                    sliceSerialize: events[index2][2].sliceSerialize
                }, events[index2][1]);
            }
        }
        if (context.tokenStack.length > 0) {
            const tail = context.tokenStack[context.tokenStack.length - 1];
            const handler = tail[1] || defaultOnError;
            handler.call(context, void 0, tail[0]);
        }
        tree.position = {
            start: point2(events.length > 0 ? events[0][1].start : {
                line: 1,
                column: 1,
                offset: 0
            }),
            end: point2(events.length > 0 ? events[events.length - 2][1].end : {
                line: 1,
                column: 1,
                offset: 0
            })
        };
        index2 = -1;
        while (++index2 < config.transforms.length) {
            tree = config.transforms[index2](tree) || tree;
        }
        return tree;
    }
    function callListeners(listeners, context, token) {
        let index2 = -1;
        while (++index2 < listeners.length) {
            listeners[index2].call(context, token);
        }
    }
    function prepareList(events, start) {
        const end = events.length - 1;
        let index2 = start - 1;
        let containerBalance = -1;
        let listSpread = false;
        let listItem2;
        let lineIndex;
        let firstBlankLineIndex;
        let atMarker;
        const insertions = [];
        while (++index2 <= end) {
            const event = events[index2];
            switch (event[1].type) {
                case "listUnordered":
                case "listOrdered":
                case "blockQuote": {
                    if (event[0] === "enter") {
                        containerBalance++;
                    }
                    else {
                        containerBalance--;
                    }
                    atMarker = void 0;
                    break;
                }
                case "lineEndingBlank": {
                    if (event[0] === "enter") {
                        if (listItem2 && !atMarker && !containerBalance && !firstBlankLineIndex) {
                            firstBlankLineIndex = index2;
                        }
                        atMarker = void 0;
                    }
                    break;
                }
                case "linePrefix":
                case "listItemValue":
                case "listItemMarker":
                case "listItemPrefix":
                case "listItemPrefixWhitespace": {
                    break;
                }
                default: {
                    atMarker = void 0;
                }
            }
            if (!containerBalance && event[0] === "enter" && event[1].type === "listItemPrefix" || containerBalance === -1 && event[0] === "exit" && (event[1].type === "listUnordered" || event[1].type === "listOrdered")) {
                if (listItem2) {
                    let tailIndex = index2;
                    lineIndex = void 0;
                    while (tailIndex--) {
                        const tailEvent = events[tailIndex];
                        if (tailEvent[1].type === "lineEnding" || tailEvent[1].type === "lineEndingBlank") {
                            if (tailEvent[0] === "exit")
                                continue;
                            if (lineIndex) {
                                events[lineIndex][1].type = "lineEndingBlank";
                                listSpread = true;
                            }
                            tailEvent[1].type = "lineEnding";
                            lineIndex = tailIndex;
                        }
                        else if (tailEvent[1].type === "linePrefix" || tailEvent[1].type === "blockQuotePrefix" || tailEvent[1].type === "blockQuotePrefixWhitespace" || tailEvent[1].type === "blockQuoteMarker" || tailEvent[1].type === "listItemIndent") {
                        }
                        else {
                            break;
                        }
                    }
                    if (firstBlankLineIndex && (!lineIndex || firstBlankLineIndex < lineIndex)) {
                        listItem2._spread = true;
                    }
                    listItem2.end = Object.assign({}, lineIndex ? events[lineIndex][1].start : event[1].end);
                    insertions.push({
                        at: lineIndex || index2,
                        event: ["exit", listItem2, event[2]]
                    });
                }
                if (event[1].type === "listItemPrefix") {
                    const item = {
                        type: "listItem",
                        _spread: false,
                        start: Object.assign({}, event[1].start),
                        end: void 0
                    };
                    listItem2 = item;
                    insertions.push({
                        at: index2,
                        event: ["enter", item, event[2]]
                    });
                    firstBlankLineIndex = void 0;
                    atMarker = true;
                }
            }
        }
        const listEvents = events.splice(start);
        let insertion = 0;
        index2 = -1;
        while (++index2 < listEvents.length) {
            while (insertion < insertions.length && insertions[insertion].at === start + index2) {
                events.push(insertions[insertion++].event);
            }
            events.push(listEvents[index2]);
        }
        events[start][1]._spread = listSpread;
    }
    function opener(create, and) {
        return open;
        function open(token) {
            enter.call(this, create(token), token);
            if (and)
                and.call(this, token);
        }
    }
    function buffer() {
        this.stack.push({
            type: "fragment",
            children: []
        });
    }
    function enter(node2, token, errorHandler) {
        const parent = this.stack[this.stack.length - 1];
        const siblings = parent.children;
        siblings.push(node2);
        this.stack.push(node2);
        this.tokenStack.push([token, errorHandler || void 0]);
        node2.position = {
            start: point2(token.start),
            end: void 0
        };
    }
    function closer(and) {
        return close;
        function close(token) {
            if (and)
                and.call(this, token);
            exit3.call(this, token);
        }
    }
    function exit3(token, onExitError) {
        const node2 = this.stack.pop();
        const open = this.tokenStack.pop();
        if (!open) {
            throw new Error("Cannot close `" + token.type + "` (" + stringifyPosition({
                start: token.start,
                end: token.end
            }) + "): it’s not open");
        }
        if (open[0].type !== token.type) {
            if (onExitError) {
                onExitError.call(this, token, open[0]);
            }
            else {
                const handler = open[1] || defaultOnError;
                handler.call(this, token, open[0]);
            }
        }
        node2.position.end = point2(token.end);
    }
    function resume() {
        return toString(this.stack.pop());
    }
    function onenterlistordered() {
        this.data.expectingFirstListItemValue = true;
    }
    function onenterlistitemvalue(token) {
        if (this.data.expectingFirstListItemValue) {
            const ancestor = this.stack[this.stack.length - 2];
            ancestor.start = Number.parseInt(this.sliceSerialize(token), 10);
            this.data.expectingFirstListItemValue = void 0;
        }
    }
    function onexitcodefencedfenceinfo() {
        const data2 = this.resume();
        const node2 = this.stack[this.stack.length - 1];
        node2.lang = data2;
    }
    function onexitcodefencedfencemeta() {
        const data2 = this.resume();
        const node2 = this.stack[this.stack.length - 1];
        node2.meta = data2;
    }
    function onexitcodefencedfence() {
        if (this.data.flowCodeInside)
            return;
        this.buffer();
        this.data.flowCodeInside = true;
    }
    function onexitcodefenced() {
        const data2 = this.resume();
        const node2 = this.stack[this.stack.length - 1];
        node2.value = data2.replace(/^(\r?\n|\r)|(\r?\n|\r)$/g, "");
        this.data.flowCodeInside = void 0;
    }
    function onexitcodeindented() {
        const data2 = this.resume();
        const node2 = this.stack[this.stack.length - 1];
        node2.value = data2.replace(/(\r?\n|\r)$/g, "");
    }
    function onexitdefinitionlabelstring(token) {
        const label = this.resume();
        const node2 = this.stack[this.stack.length - 1];
        node2.label = label;
        node2.identifier = normalizeIdentifier(this.sliceSerialize(token)).toLowerCase();
    }
    function onexitdefinitiontitlestring() {
        const data2 = this.resume();
        const node2 = this.stack[this.stack.length - 1];
        node2.title = data2;
    }
    function onexitdefinitiondestinationstring() {
        const data2 = this.resume();
        const node2 = this.stack[this.stack.length - 1];
        node2.url = data2;
    }
    function onexitatxheadingsequence(token) {
        const node2 = this.stack[this.stack.length - 1];
        if (!node2.depth) {
            const depth = this.sliceSerialize(token).length;
            node2.depth = depth;
        }
    }
    function onexitsetextheadingtext() {
        this.data.setextHeadingSlurpLineEnding = true;
    }
    function onexitsetextheadinglinesequence(token) {
        const node2 = this.stack[this.stack.length - 1];
        node2.depth = this.sliceSerialize(token).codePointAt(0) === 61 ? 1 : 2;
    }
    function onexitsetextheading() {
        this.data.setextHeadingSlurpLineEnding = void 0;
    }
    function onenterdata(token) {
        const node2 = this.stack[this.stack.length - 1];
        const siblings = node2.children;
        let tail = siblings[siblings.length - 1];
        if (!tail || tail.type !== "text") {
            tail = text3();
            tail.position = {
                start: point2(token.start),
                end: void 0
            };
            siblings.push(tail);
        }
        this.stack.push(tail);
    }
    function onexitdata(token) {
        const tail = this.stack.pop();
        tail.value += this.sliceSerialize(token);
        tail.position.end = point2(token.end);
    }
    function onexitlineending(token) {
        const context = this.stack[this.stack.length - 1];
        if (this.data.atHardBreak) {
            const tail = context.children[context.children.length - 1];
            tail.position.end = point2(token.end);
            this.data.atHardBreak = void 0;
            return;
        }
        if (!this.data.setextHeadingSlurpLineEnding && config.canContainEols.includes(context.type)) {
            onenterdata.call(this, token);
            onexitdata.call(this, token);
        }
    }
    function onexithardbreak() {
        this.data.atHardBreak = true;
    }
    function onexithtmlflow() {
        const data2 = this.resume();
        const node2 = this.stack[this.stack.length - 1];
        node2.value = data2;
    }
    function onexithtmltext() {
        const data2 = this.resume();
        const node2 = this.stack[this.stack.length - 1];
        node2.value = data2;
    }
    function onexitcodetext() {
        const data2 = this.resume();
        const node2 = this.stack[this.stack.length - 1];
        node2.value = data2;
    }
    function onexitlink() {
        const node2 = this.stack[this.stack.length - 1];
        if (this.data.inReference) {
            const referenceType = this.data.referenceType || "shortcut";
            node2.type += "Reference";
            node2.referenceType = referenceType;
            delete node2.url;
            delete node2.title;
        }
        else {
            delete node2.identifier;
            delete node2.label;
        }
        this.data.referenceType = void 0;
    }
    function onexitimage() {
        const node2 = this.stack[this.stack.length - 1];
        if (this.data.inReference) {
            const referenceType = this.data.referenceType || "shortcut";
            node2.type += "Reference";
            node2.referenceType = referenceType;
            delete node2.url;
            delete node2.title;
        }
        else {
            delete node2.identifier;
            delete node2.label;
        }
        this.data.referenceType = void 0;
    }
    function onexitlabeltext(token) {
        const string3 = this.sliceSerialize(token);
        const ancestor = this.stack[this.stack.length - 2];
        ancestor.label = decodeString(string3);
        ancestor.identifier = normalizeIdentifier(string3).toLowerCase();
    }
    function onexitlabel() {
        const fragment = this.stack[this.stack.length - 1];
        const value = this.resume();
        const node2 = this.stack[this.stack.length - 1];
        this.data.inReference = true;
        if (node2.type === "link") {
            const children = fragment.children;
            node2.children = children;
        }
        else {
            node2.alt = value;
        }
    }
    function onexitresourcedestinationstring() {
        const data2 = this.resume();
        const node2 = this.stack[this.stack.length - 1];
        node2.url = data2;
    }
    function onexitresourcetitlestring() {
        const data2 = this.resume();
        const node2 = this.stack[this.stack.length - 1];
        node2.title = data2;
    }
    function onexitresource() {
        this.data.inReference = void 0;
    }
    function onenterreference() {
        this.data.referenceType = "collapsed";
    }
    function onexitreferencestring(token) {
        const label = this.resume();
        const node2 = this.stack[this.stack.length - 1];
        node2.label = label;
        node2.identifier = normalizeIdentifier(this.sliceSerialize(token)).toLowerCase();
        this.data.referenceType = "full";
    }
    function onexitcharacterreferencemarker(token) {
        this.data.characterReferenceType = token.type;
    }
    function onexitcharacterreferencevalue(token) {
        const data2 = this.sliceSerialize(token);
        const type = this.data.characterReferenceType;
        let value;
        if (type) {
            value = decodeNumericCharacterReference(data2, type === "characterReferenceMarkerNumeric" ? 10 : 16);
            this.data.characterReferenceType = void 0;
        }
        else {
            const result = decodeNamedCharacterReference(data2);
            value = result;
        }
        const tail = this.stack[this.stack.length - 1];
        tail.value += value;
    }
    function onexitcharacterreference(token) {
        const tail = this.stack.pop();
        tail.position.end = point2(token.end);
    }
    function onexitautolinkprotocol(token) {
        onexitdata.call(this, token);
        const node2 = this.stack[this.stack.length - 1];
        node2.url = this.sliceSerialize(token);
    }
    function onexitautolinkemail(token) {
        onexitdata.call(this, token);
        const node2 = this.stack[this.stack.length - 1];
        node2.url = "mailto:" + this.sliceSerialize(token);
    }
    function blockQuote2() {
        return {
            type: "blockquote",
            children: [],
            position: void 0
        };
    }
    function codeFlow() {
        return {
            type: "code",
            lang: null,
            meta: null,
            value: "",
            position: void 0
        };
    }
    function codeText2() {
        return {
            type: "inlineCode",
            value: "",
            position: void 0
        };
    }
    function definition2() {
        return {
            type: "definition",
            identifier: "",
            label: null,
            title: null,
            url: "",
            position: void 0
        };
    }
    function emphasis() {
        return {
            type: "emphasis",
            children: [],
            position: void 0
        };
    }
    function heading() {
        return {
            type: "heading",
            depth: 0,
            children: [],
            position: void 0
        };
    }
    function hardBreak() {
        return {
            type: "break",
            position: void 0
        };
    }
    function html() {
        return {
            type: "html",
            value: "",
            position: void 0
        };
    }
    function image() {
        return {
            type: "image",
            title: null,
            url: "",
            alt: null,
            position: void 0
        };
    }
    function link() {
        return {
            type: "link",
            title: null,
            url: "",
            children: [],
            position: void 0
        };
    }
    function list2(token) {
        return {
            type: "list",
            ordered: token.type === "listOrdered",
            start: null,
            spread: token._spread,
            children: [],
            position: void 0
        };
    }
    function listItem(token) {
        return {
            type: "listItem",
            spread: token._spread,
            checked: null,
            children: [],
            position: void 0
        };
    }
    function paragraph() {
        return {
            type: "paragraph",
            children: [],
            position: void 0
        };
    }
    function strong() {
        return {
            type: "strong",
            children: [],
            position: void 0
        };
    }
    function text3() {
        return {
            type: "text",
            value: "",
            position: void 0
        };
    }
    function thematicBreak2() {
        return {
            type: "thematicBreak",
            position: void 0
        };
    }
}
function point2(d) {
    return {
        line: d.line,
        column: d.column,
        offset: d.offset
    };
}
function configure(combined, extensions) {
    let index2 = -1;
    while (++index2 < extensions.length) {
        const value = extensions[index2];
        if (Array.isArray(value)) {
            configure(combined, value);
        }
        else {
            extension(combined, value);
        }
    }
}
function extension(combined, extension2) {
    let key;
    for (key in extension2) {
        if (own.call(extension2, key)) {
            switch (key) {
                case "canContainEols": {
                    const right = extension2[key];
                    if (right) {
                        combined[key].push(...right);
                    }
                    break;
                }
                case "transforms": {
                    const right = extension2[key];
                    if (right) {
                        combined[key].push(...right);
                    }
                    break;
                }
                case "afterExit":
                case "beforeEnter": {
                    const right = extension2[key];
                    if (right) {
                        combined[key].push(right);
                    }
                    break;
                }
                case "enter":
                case "exit": {
                    const right = extension2[key];
                    if (right) {
                        Object.assign(combined[key], right);
                    }
                    break;
                }
            }
        }
    }
}
function defaultOnError(left, right) {
    if (left) {
        throw new Error("Cannot close `" + left.type + "` (" + stringifyPosition({
            start: left.start,
            end: left.end
        }) + "): a different token (`" + right.type + "`, " + stringifyPosition({
            start: right.start,
            end: right.end
        }) + ") is open");
    }
    throw new Error("Cannot close document, a token (`" + right.type + "`, " + stringifyPosition({
        start: right.start,
        end: right.end
    }) + ") is still open");
}
handleDelete.attention = attentionDelete;
handleDelete.peek = peekDelete;
function gfmStrikethroughFromMarkdown() {
    return {
        canContainEols: ["delete"],
        enter: { strikethrough: enterStrikethrough },
        exit: { strikethrough: exitStrikethrough }
    };
}
function enterStrikethrough(token) {
    this.enter({ type: "delete", children: [], position: void 0 }, token);
}
function exitStrikethrough(token) {
    this.exit(token);
}
function handleDelete(node2, _, state, info) {
    const tracker = state.createTracker(info);
    const sequence = state.stack.includes("strikethrough") ? "~" : "~~";
    const exit3 = state.enter("strikethrough");
    let value = tracker.move(sequence);
    value += state.containerPhrasing(node2, {
        ...tracker.current(),
        before: value,
        after: "~"
    });
    value += tracker.move(sequence);
    exit3();
    return value;
}
function attentionDelete() {
    return { construct: "strikethrough", markers: ["~"], sizes: [2, 1] };
}
function peekDelete() {
    return "~";
}
function ok() {
}
function gfmTableFromMarkdown() {
    return {
        enter: {
            table: enterTable,
            tableData: enterCell,
            tableHeader: enterCell,
            tableRow: enterRow
        },
        exit: {
            codeText: exitCodeText,
            table: exitTable,
            tableData: exit2,
            tableHeader: exit2,
            tableRow: exit2
        }
    };
}
function enterTable(token) {
    const align = token._align;
    ok(align, "expected `_align` on table");
    this.enter({
        type: "table",
        align: align.map(function (d) {
            return d === "none" ? null : d;
        }),
        children: [],
        position: void 0
    }, token);
    this.data.inTable = true;
}
function exitTable(token) {
    this.exit(token);
    this.data.inTable = void 0;
}
function enterRow(token) {
    this.enter({ type: "tableRow", children: [], position: void 0 }, token);
}
function exit2(token) {
    this.exit(token);
}
function enterCell(token) {
    this.enter({ type: "tableCell", children: [], position: void 0 }, token);
}
function exitCodeText(token) {
    let value = this.resume();
    if (this.data.inTable) {
        value = value.replace(/\\([\\|])/g, replace);
    }
    const node2 = this.stack[this.stack.length - 1];
    ok(node2.type === "inlineCode");
    node2.value = value;
    this.exit(token);
}
function replace($0, $1) {
    return $1 === "|" ? $1 : $0;
}
function gfmStrikethrough(options) {
    const options_ = options || {};
    let single = options_.singleTilde;
    const tokenizer = {
        name: "strikethrough",
        tokenize: tokenizeStrikethrough,
        resolveAll: resolveAllStrikethrough
    };
    if (single === null || single === void 0) {
        single = true;
    }
    return {
        text: {
            [126]: tokenizer
        },
        insideSpan: {
            null: [tokenizer]
        },
        attentionMarkers: {
            null: [126]
        }
    };
    function resolveAllStrikethrough(events, context) {
        let index2 = -1;
        while (++index2 < events.length) {
            if (events[index2][0] === "enter" && events[index2][1].type === "strikethroughSequenceTemporary" && events[index2][1]._close) {
                let open = index2;
                while (open--) {
                    if (events[open][0] === "exit" && events[open][1].type === "strikethroughSequenceTemporary" && events[open][1]._open &&
                        events[index2][1].end.offset - events[index2][1].start.offset === events[open][1].end.offset - events[open][1].start.offset) {
                        events[index2][1].type = "strikethroughSequence";
                        events[open][1].type = "strikethroughSequence";
                        const strikethrough = {
                            type: "strikethrough",
                            start: Object.assign({}, events[open][1].start),
                            end: Object.assign({}, events[index2][1].end)
                        };
                        const text3 = {
                            type: "strikethroughText",
                            start: Object.assign({}, events[open][1].end),
                            end: Object.assign({}, events[index2][1].start)
                        };
                        const nextEvents = [["enter", strikethrough, context], ["enter", events[open][1], context], ["exit", events[open][1], context], ["enter", text3, context]];
                        const insideSpan2 = context.parser.constructs.insideSpan.null;
                        if (insideSpan2) {
                            splice(nextEvents, nextEvents.length, 0, resolveAll(insideSpan2, events.slice(open + 1, index2), context));
                        }
                        splice(nextEvents, nextEvents.length, 0, [["exit", text3, context], ["enter", events[index2][1], context], ["exit", events[index2][1], context], ["exit", strikethrough, context]]);
                        splice(events, open - 1, index2 - open + 3, nextEvents);
                        index2 = open + nextEvents.length - 2;
                        break;
                    }
                }
            }
        }
        index2 = -1;
        while (++index2 < events.length) {
            if (events[index2][1].type === "strikethroughSequenceTemporary") {
                events[index2][1].type = "data";
            }
        }
        return events;
    }
    function tokenizeStrikethrough(effects, ok2, nok) {
        const previous2 = this.previous;
        const events = this.events;
        let size = 0;
        return start;
        function start(code) {
            if (previous2 === 126 && events[events.length - 1][1].type !== "characterEscape") {
                return nok(code);
            }
            effects.enter("strikethroughSequenceTemporary");
            return more(code);
        }
        function more(code) {
            const before = classifyCharacter(previous2);
            if (code === 126) {
                if (size > 1)
                    return nok(code);
                effects.consume(code);
                size++;
                return more;
            }
            if (size < 2 && !single)
                return nok(code);
            const token = effects.exit("strikethroughSequenceTemporary");
            const after = classifyCharacter(code);
            token._open = !after || after === 2 && Boolean(before);
            token._close = !before || before === 2 && Boolean(after);
            return ok2(code);
        }
    }
}
var EditMap2 = class {
    constructor() {
        this.map = [];
        this.index = new Map();
    }
    add(index2, remove, add) {
        addImplementation2(this, index2, remove, add);
    }
    consume(events) {
        this.map.sort(function (a, b) {
            return a[0] - b[0];
        });
        if (this.map.length === 0) {
            return;
        }
        let index2 = this.map.length;
        const vecs = [];
        while (index2 > 0) {
            index2 -= 1;
            vecs.push(events.slice(this.map[index2][0] + this.map[index2][1]), this.map[index2][2]);
            events.length = this.map[index2][0];
        }
        vecs.push(events.slice());
        events.length = 0;
        let slice = vecs.pop();
        while (slice) {
            for (const element2 of slice) {
                events.push(element2);
            }
            slice = vecs.pop();
        }
        this.map.length = 0;
        this.index.clear();
    }
};
function addImplementation2(editMap, at, remove, add) {
    if (remove === 0 && add.length === 0) {
        return;
    }
    const existing = editMap.index.get(at);
    if (existing) {
        existing[1] += remove;
        existing[2].push(...add);
        return;
    }
    const change = [at, remove, add];
    editMap.map.push(change);
    editMap.index.set(at, change);
}
function gfmTableAlign(events, index2) {
    let inDelimiterRow = false;
    const align = [];
    while (index2 < events.length) {
        const event = events[index2];
        if (inDelimiterRow) {
            if (event[0] === "enter") {
                if (event[1].type === "tableContent") {
                    align.push(events[index2 + 1][1].type === "tableDelimiterMarker" ? "left" : "none");
                }
            }
            else if (event[1].type === "tableContent") {
                if (events[index2 - 1][1].type === "tableDelimiterMarker") {
                    const alignIndex = align.length - 1;
                    align[alignIndex] = align[alignIndex] === "left" ? "center" : "right";
                }
            }
            else if (event[1].type === "tableDelimiterRow") {
                break;
            }
        }
        else if (event[0] === "enter" && event[1].type === "tableDelimiterRow") {
            inDelimiterRow = true;
        }
        index2 += 1;
    }
    return align;
}
function gfmTable() {
    return {
        flow: {
            null: {
                name: "table",
                tokenize: tokenizeTable,
                resolveAll: resolveTable
            }
        }
    };
}
function tokenizeTable(effects, ok2, nok) {
    const self = this;
    let size = 0;
    let sizeB = 0;
    let seen;
    return start;
    function start(code) {
        let index2 = self.events.length - 1;
        while (index2 > -1) {
            const { type } = self.events[index2][1];
            if (type === "lineEnding" ||
                type === "linePrefix") {
                index2--;
            }
            else {
                break;
            }
        }
        const tail = index2 > -1 ? self.events[index2][1].type : null;
        const next = tail === "tableHead" || tail === "tableRow" ? bodyRowStart : headRowBefore;
        if (next === bodyRowStart && self.parser.lazy[self.now().line]) {
            return nok(code);
        }
        return next(code);
    }
    function headRowBefore(code) {
        effects.enter("tableHead");
        effects.enter("tableRow");
        return headRowStart(code);
    }
    function headRowStart(code) {
        if (code === 124) {
            return headRowBreak(code);
        }
        seen = true;
        sizeB += 1;
        return headRowBreak(code);
    }
    function headRowBreak(code) {
        if (code === null) {
            return nok(code);
        }
        if (markdownLineEnding(code)) {
            if (sizeB > 1) {
                sizeB = 0;
                self.interrupt = true;
                effects.exit("tableRow");
                effects.enter("lineEnding");
                effects.consume(code);
                effects.exit("lineEnding");
                return headDelimiterStart;
            }
            return nok(code);
        }
        if (markdownSpace(code)) {
            return factorySpace(effects, headRowBreak, "whitespace")(code);
        }
        sizeB += 1;
        if (seen) {
            seen = false;
            size += 1;
        }
        if (code === 124) {
            effects.enter("tableCellDivider");
            effects.consume(code);
            effects.exit("tableCellDivider");
            seen = true;
            return headRowBreak;
        }
        effects.enter("data");
        return headRowData(code);
    }
    function headRowData(code) {
        if (code === null || code === 124 || markdownLineEndingOrSpace(code)) {
            effects.exit("data");
            return headRowBreak(code);
        }
        effects.consume(code);
        return code === 92 ? headRowEscape : headRowData;
    }
    function headRowEscape(code) {
        if (code === 92 || code === 124) {
            effects.consume(code);
            return headRowData;
        }
        return headRowData(code);
    }
    function headDelimiterStart(code) {
        self.interrupt = false;
        if (self.parser.lazy[self.now().line]) {
            return nok(code);
        }
        effects.enter("tableDelimiterRow");
        seen = false;
        if (markdownSpace(code)) {
            return factorySpace(effects, headDelimiterBefore, "linePrefix", self.parser.constructs.disable.null.includes("codeIndented") ? void 0 : 4)(code);
        }
        return headDelimiterBefore(code);
    }
    function headDelimiterBefore(code) {
        if (code === 45 || code === 58) {
            return headDelimiterValueBefore(code);
        }
        if (code === 124) {
            seen = true;
            effects.enter("tableCellDivider");
            effects.consume(code);
            effects.exit("tableCellDivider");
            return headDelimiterCellBefore;
        }
        return headDelimiterNok(code);
    }
    function headDelimiterCellBefore(code) {
        if (markdownSpace(code)) {
            return factorySpace(effects, headDelimiterValueBefore, "whitespace")(code);
        }
        return headDelimiterValueBefore(code);
    }
    function headDelimiterValueBefore(code) {
        if (code === 58) {
            sizeB += 1;
            seen = true;
            effects.enter("tableDelimiterMarker");
            effects.consume(code);
            effects.exit("tableDelimiterMarker");
            return headDelimiterLeftAlignmentAfter;
        }
        if (code === 45) {
            sizeB += 1;
            return headDelimiterLeftAlignmentAfter(code);
        }
        if (code === null || markdownLineEnding(code)) {
            return headDelimiterCellAfter(code);
        }
        return headDelimiterNok(code);
    }
    function headDelimiterLeftAlignmentAfter(code) {
        if (code === 45) {
            effects.enter("tableDelimiterFiller");
            return headDelimiterFiller(code);
        }
        return headDelimiterNok(code);
    }
    function headDelimiterFiller(code) {
        if (code === 45) {
            effects.consume(code);
            return headDelimiterFiller;
        }
        if (code === 58) {
            seen = true;
            effects.exit("tableDelimiterFiller");
            effects.enter("tableDelimiterMarker");
            effects.consume(code);
            effects.exit("tableDelimiterMarker");
            return headDelimiterRightAlignmentAfter;
        }
        effects.exit("tableDelimiterFiller");
        return headDelimiterRightAlignmentAfter(code);
    }
    function headDelimiterRightAlignmentAfter(code) {
        if (markdownSpace(code)) {
            return factorySpace(effects, headDelimiterCellAfter, "whitespace")(code);
        }
        return headDelimiterCellAfter(code);
    }
    function headDelimiterCellAfter(code) {
        if (code === 124) {
            return headDelimiterBefore(code);
        }
        if (code === null || markdownLineEnding(code)) {
            if (!seen || size !== sizeB) {
                return headDelimiterNok(code);
            }
            effects.exit("tableDelimiterRow");
            effects.exit("tableHead");
            return ok2(code);
        }
        return headDelimiterNok(code);
    }
    function headDelimiterNok(code) {
        return nok(code);
    }
    function bodyRowStart(code) {
        effects.enter("tableRow");
        return bodyRowBreak(code);
    }
    function bodyRowBreak(code) {
        if (code === 124) {
            effects.enter("tableCellDivider");
            effects.consume(code);
            effects.exit("tableCellDivider");
            return bodyRowBreak;
        }
        if (code === null || markdownLineEnding(code)) {
            effects.exit("tableRow");
            return ok2(code);
        }
        if (markdownSpace(code)) {
            return factorySpace(effects, bodyRowBreak, "whitespace")(code);
        }
        effects.enter("data");
        return bodyRowData(code);
    }
    function bodyRowData(code) {
        if (code === null || code === 124 || markdownLineEndingOrSpace(code)) {
            effects.exit("data");
            return bodyRowBreak(code);
        }
        effects.consume(code);
        return code === 92 ? bodyRowEscape : bodyRowData;
    }
    function bodyRowEscape(code) {
        if (code === 92 || code === 124) {
            effects.consume(code);
            return bodyRowData;
        }
        return bodyRowData(code);
    }
}
function resolveTable(events, context) {
    let index2 = -1;
    let inFirstCellAwaitingPipe = true;
    let rowKind = 0;
    let lastCell = [0, 0, 0, 0];
    let cell = [0, 0, 0, 0];
    let afterHeadAwaitingFirstBodyRow = false;
    let lastTableEnd = 0;
    let currentTable;
    let currentBody;
    let currentCell;
    const map = new EditMap2();
    while (++index2 < events.length) {
        const event = events[index2];
        const token = event[1];
        if (event[0] === "enter") {
            if (token.type === "tableHead") {
                afterHeadAwaitingFirstBodyRow = false;
                if (lastTableEnd !== 0) {
                    flushTableEnd(map, context, lastTableEnd, currentTable, currentBody);
                    currentBody = void 0;
                    lastTableEnd = 0;
                }
                currentTable = {
                    type: "table",
                    start: Object.assign({}, token.start),
                    end: Object.assign({}, token.end)
                };
                map.add(index2, 0, [["enter", currentTable, context]]);
            }
            else if (token.type === "tableRow" || token.type === "tableDelimiterRow") {
                inFirstCellAwaitingPipe = true;
                currentCell = void 0;
                lastCell = [0, 0, 0, 0];
                cell = [0, index2 + 1, 0, 0];
                if (afterHeadAwaitingFirstBodyRow) {
                    afterHeadAwaitingFirstBodyRow = false;
                    currentBody = {
                        type: "tableBody",
                        start: Object.assign({}, token.start),
                        end: Object.assign({}, token.end)
                    };
                    map.add(index2, 0, [["enter", currentBody, context]]);
                }
                rowKind = token.type === "tableDelimiterRow" ? 2 : currentBody ? 3 : 1;
            }
            else if (rowKind && (token.type === "data" || token.type === "tableDelimiterMarker" || token.type === "tableDelimiterFiller")) {
                inFirstCellAwaitingPipe = false;
                if (cell[2] === 0) {
                    if (lastCell[1] !== 0) {
                        cell[0] = cell[1];
                        currentCell = flushCell(map, context, lastCell, rowKind, void 0, currentCell);
                        lastCell = [0, 0, 0, 0];
                    }
                    cell[2] = index2;
                }
            }
            else if (token.type === "tableCellDivider") {
                if (inFirstCellAwaitingPipe) {
                    inFirstCellAwaitingPipe = false;
                }
                else {
                    if (lastCell[1] !== 0) {
                        cell[0] = cell[1];
                        currentCell = flushCell(map, context, lastCell, rowKind, void 0, currentCell);
                    }
                    lastCell = cell;
                    cell = [lastCell[1], index2, 0, 0];
                }
            }
        }
        else if (token.type === "tableHead") {
            afterHeadAwaitingFirstBodyRow = true;
            lastTableEnd = index2;
        }
        else if (token.type === "tableRow" || token.type === "tableDelimiterRow") {
            lastTableEnd = index2;
            if (lastCell[1] !== 0) {
                cell[0] = cell[1];
                currentCell = flushCell(map, context, lastCell, rowKind, index2, currentCell);
            }
            else if (cell[1] !== 0) {
                currentCell = flushCell(map, context, cell, rowKind, index2, currentCell);
            }
            rowKind = 0;
        }
        else if (rowKind && (token.type === "data" || token.type === "tableDelimiterMarker" || token.type === "tableDelimiterFiller")) {
            cell[3] = index2;
        }
    }
    if (lastTableEnd !== 0) {
        flushTableEnd(map, context, lastTableEnd, currentTable, currentBody);
    }
    map.consume(context.events);
    index2 = -1;
    while (++index2 < context.events.length) {
        const event = context.events[index2];
        if (event[0] === "enter" && event[1].type === "table") {
            event[1]._align = gfmTableAlign(context.events, index2);
        }
    }
    return events;
}
function flushCell(map, context, range, rowKind, rowEnd, previousCell) {
    const groupName = rowKind === 1 ? "tableHeader" : rowKind === 2 ? "tableDelimiter" : "tableData";
    const valueName = "tableContent";
    if (range[0] !== 0) {
        previousCell.end = Object.assign({}, getPoint(context.events, range[0]));
        map.add(range[0], 0, [["exit", previousCell, context]]);
    }
    const now = getPoint(context.events, range[1]);
    previousCell = {
        type: groupName,
        start: Object.assign({}, now),
        end: Object.assign({}, now)
    };
    map.add(range[1], 0, [["enter", previousCell, context]]);
    if (range[2] !== 0) {
        const relatedStart = getPoint(context.events, range[2]);
        const relatedEnd = getPoint(context.events, range[3]);
        const valueToken = {
            type: valueName,
            start: Object.assign({}, relatedStart),
            end: Object.assign({}, relatedEnd)
        };
        map.add(range[2], 0, [["enter", valueToken, context]]);
        if (rowKind !== 2) {
            const start = context.events[range[2]];
            const end = context.events[range[3]];
            start[1].end = Object.assign({}, end[1].end);
            start[1].type = "chunkText";
            start[1].contentType = "text";
            if (range[3] > range[2] + 1) {
                const a = range[2] + 1;
                const b = range[3] - range[2] - 1;
                map.add(a, b, []);
            }
        }
        map.add(range[3] + 1, 0, [["exit", valueToken, context]]);
    }
    if (rowEnd !== void 0) {
        previousCell.end = Object.assign({}, getPoint(context.events, rowEnd));
        map.add(rowEnd, 0, [["exit", previousCell, context]]);
        previousCell = void 0;
    }
    return previousCell;
}
function flushTableEnd(map, context, index2, table, tableBody) {
    const exits = [];
    const related = getPoint(context.events, index2);
    if (tableBody) {
        tableBody.end = Object.assign({}, related);
        exits.push(["exit", tableBody, context]);
    }
    table.end = Object.assign({}, related);
    exits.push(["exit", table, context]);
    map.add(index2 + 1, 0, exits);
}
function getPoint(events, index2) {
    const event = events[index2];
    const side = event[0] === "enter" ? "start" : "end";
    return event[1][side];
}
export { fromMarkdown, gfmStrikethrough, gfmStrikethroughFromMarkdown, gfmTable, gfmTableFromMarkdown, normalizeUri };
