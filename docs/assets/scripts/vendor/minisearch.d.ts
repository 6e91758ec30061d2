export { default } from "minisearch/SearchableMap";
