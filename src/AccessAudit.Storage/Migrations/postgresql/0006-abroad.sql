-- A station is searched by the region that it counts for: abroad it counts for the region of that name, also where the register names none.
-- As text: a JSON operator refuses a document with \u0000 in it, and within a string the quotes would be escaped.
update stations set region = 'ABROAD' where region is null and document::text like '%"kind":"abroad"%';
