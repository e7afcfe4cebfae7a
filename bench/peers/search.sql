-- Subjects whose name has the text $1 (at least two characters): those that begin with it, then the others.
-- The body of a function for PostGraphile; the statement that is beside it in ceiling.py does the same at once.
WITH beginning AS MATERIALIZED (
    SELECT id, name, name_core FROM public.subject
    WHERE name_core ~>=~ $1 AND name_core ~<~ ($1 || U&'\+10FFFF') AND category <> 'NATURAL_PERSON'
    ORDER BY name_core USING ~<~ LIMIT 21
), part AS MATERIALIZED (
    SELECT id, name, name_core FROM public.subject
    WHERE public.search_keys(name_core, category, zone_code) @> public.search_keys($1, NULL, NULL)
        AND name_core LIKE '%' || $1 || '%' AND (SELECT count(*) FROM beginning) < 21
    LIMIT 300
)
SELECT CASE WHEN name_core = $1 THEN 'NAME_EXACT' WHEN starts_with(name_core, $1) THEN 'NAME_PREFIX' ELSE 'NAME_PART' END,
    id
FROM (SELECT * FROM beginning UNION SELECT * FROM part) AS hit
ORDER BY name_core <> $1, NOT starts_with(name_core, $1), char_length(name_core), name COLLATE "C"
