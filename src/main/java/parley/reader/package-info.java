/**
 * Turns what a user hands over into articles: plain text and Markdown, web pages, JSON Lines; PDFs,
 * documents, messages; and what holds many articles: feeds, archives of the web, exports of news
 * databases, gzip and ZIP.
 *
 * <p>Start with {@link parley.reader.ArticleReader}. Text and pages both become {@link
 * parley.reader.Block}s, one for each paragraph; {@link parley.reader.Sorting} then says of every
 * block what it is, and {@link parley.reader.Draft} puts the article together.
 */
@NullMarked
package parley.reader;

import org.jspecify.annotations.NullMarked;
