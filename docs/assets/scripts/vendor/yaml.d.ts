export { Document, isMap, isSeq, parseDocument } from "yaml";
