-- A station is searched by the region that it counts for: abroad it counts for the region of that name, also where the register names none.
update stations set region = 'ABROAD' where region is null and json_extract(document, '$.kind') = 'abroad';
