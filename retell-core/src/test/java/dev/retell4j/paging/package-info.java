/** Lists, page by page. */
package dev.retell4j.paging;
