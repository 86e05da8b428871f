package dev.assay.reference.huaweicloud.server;

/** What next_marker looks like, and what it means when it comes back. */
public interface Markers {

    /**
     * The next_marker of a page.
     *
     * @param id of the request that the next page starts after
     * @param asked what the page was asked for
     */
    String issue(String id, Query asked);

    /**
     * The id of the request that the page starts after. A marker comes here with 4 to 400 characters.
     *
     * @param asked what the page is asked for besides, without a place to start after
     * @throws Refusal if the marker is not good for that
     */
    String read(String marker, Query asked);
}
