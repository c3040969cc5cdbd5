"""Feeds: what is subscribed to, fetching it, and what is new in it.

Nothing is imported here: each part is where it is said to be.

To read, with a library that is opened to look, too:
- `subscriptions`: `feeds(library)`, `named(library, name)`, `feed_states`, `new_counts` (by feed, for the
  sidebar), `fetch_log(library, feed)`;
- `marks`: `marks_of(library, ids)` for a page of rows, `sources_of(library, id)` for the pane;
- `days`: `days_of(library, feed | None, today)` for the strip, `feed_query(feed, first, last)` for the search
  that lists them, `week_of(day)`;
- `trending`: `trending(library, today)`, `FORMULA`, `popularity_of(library, ids)`; a search sorted by
  "-trending" or "-popularity" is in that order;
- `filters`: `dry_run`, `filters_for_all`, `aside` (what was filtered out), `take_aside` (which writes).

To change, by `library.apply`: `adding(feed)` and `changing(feed)` of `library.edits.feeding` make edits of a
Feed; `RemoveFeed(id)`, `SetFeedFilters(include, exclude)` for all, `MarkSeen(feed, papers)`, and without a
step `VisitFeed(id)`.

To fetch, off the interface thread: `with local.feed_fetcher(gate, wishes) as fetcher`, which fetches every
kind of feed, `fetching.fetch_feeds(library, feeds, fetcher, ...)`, which calls
`merging.merge_fetched(library, feed, fetched, rules=...)` for each. `keeping.let_go(library)` lets go of what
nobody touched for as long as its feed says.
"""
