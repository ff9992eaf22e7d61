-- What is asked of a person about a print: a row's boxes, or the number beside them. An item closes and may open again.
create table review_items (
    number bigint not null primary key,
    audit text collate "C" not null references papers (audit),
    page bigint not null,
    criterion text collate "C" not null,
    of_number bigint not null,
    reason text collate "C" not null,
    options text collate "C" not null,
    pictures text collate "C" not null,
    is_open bigint not null,
    claimed_by text collate "C" null,
    claimed_until bigint null,
    unique (audit, criterion, of_number)
);

create index review_items_open on review_items (reason, number) where is_open = 1;

-- Who decided what, and when. Nothing here is ever changed: taking a decision back is a line of its own.
create table review_decisions (
    number bigint not null primary key,
    item bigint not null references review_items (number),
    decided_by text collate "C" not null,
    decided bigint not null,
    last_picture bigint not null,
    verdict text collate "C" not null,
    content text collate "C" not null,
    undoes bigint null unique references review_decisions (number)
);

create index review_decisions_by_item on review_decisions (item, number);
create index review_decisions_by_person on review_decisions (decided_by, number);

-- The rows that a person is to look at, cut out of the photograph.
create table paper_crops (
    picture bigint not null references paper_pages (number),
    criterion text collate "C" not null,
    png bytea not null,
    primary key (picture, criterion)
);
