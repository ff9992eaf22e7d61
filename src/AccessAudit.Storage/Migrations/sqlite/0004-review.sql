-- What is asked of a person about a print: a row's boxes, or the number beside them. An item closes and may open again.
create table review_items (
    number bigint not null primary key,
    audit text not null references papers (audit),
    page bigint not null,
    criterion text not null,
    of_number bigint not null,
    reason text not null,
    options text not null,
    pictures text not null,
    is_open bigint not null,
    claimed_by text null,
    claimed_until bigint null,
    unique (audit, criterion, of_number)
);

create index review_items_open on review_items (reason, number) where is_open = 1;

-- Who decided what, and when. Nothing here is ever changed: taking a decision back is a line of its own.
create table review_decisions (
    number bigint not null primary key,
    item bigint not null references review_items (number),
    decided_by text not null,
    decided bigint not null,
    last_picture bigint not null,
    verdict text not null,
    content text not null,
    undoes bigint null unique references review_decisions (number)
);

create index review_decisions_by_item on review_decisions (item, number);
create index review_decisions_by_person on review_decisions (decided_by, number);

-- The rows that a person is to look at, cut out of the photograph.
create table paper_crops (
    picture bigint not null references paper_pages (number),
    criterion text not null,
    png blob not null,
    primary key (picture, criterion)
);
