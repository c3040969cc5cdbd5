"""The statement of version 4 on files: `form` of a batch says how its file was encoded.

It is "" for UTF-8 with line feeds, else the encoding, the line ends, and "mark" for a byte order mark.
"""

STATEMENTS = ("alter table batches add column form text not null default ''",)
