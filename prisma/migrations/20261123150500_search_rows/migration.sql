-- A search reads one row of search_document for each listing found, and of that row the id alone: lexemes and words are kept
-- aside, so that ten times more rows stand on a page. Rows written before change at the next rebuild.
ALTER TABLE "search_document" SET (toast_tuple_target = 128);
ALTER TABLE "search_document" ALTER COLUMN "tsv" SET STORAGE EXTERNAL;
ALTER TABLE "search_document" ALTER COLUMN "words" SET STORAGE EXTERNAL;

-- A bitmap of a hundred thousand rows fits: one that does not has every lexeme of its pages read again.
ALTER FUNCTION search_match(tsquery[]) SET work_mem = '64MB';
