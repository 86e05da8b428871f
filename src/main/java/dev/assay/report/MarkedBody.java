package dev.assay.report;

import dev.assay.report.BodyText.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * As much of a body as the page shows: its beginning, or the stretch around what a finding points at where that is further
 * on.
 *
 * @param before how many characters are left out before it
 * @param absent whether what a finding points at is not there, so that what it should be in is marked
 * @param cut whether something is left out
 */
record MarkedBody(List<Piece> pieces, int before, boolean absent, boolean cut) {

    /**
     * Lays a body out.
     *
     * @param places JSON pointers and names of headers
     * @param longest how much is shown, in characters
     */
    static MarkedBody of(String body, Set<String> places, int longest) {
        boolean cut = body.length() > longest;
        String start = cut ? body.substring(0, longest) : body;
        List<Piece> pieces = BodyText.of(start, places);
        Set<String> pointers = new TreeSet<>(places);
        pointers.removeIf(place -> !place.startsWith("/"));
        if (pointers.isEmpty() || marked(pieces)) {
            return new MarkedBody(pieces, 0, false, cut);
        }
        boolean absent = false;
        while (!pointers.isEmpty()) {
            pieces = BodyText.of(body, pointers);
            if (marked(pieces)) {
                return around(pieces, absent, longest);
            }
            absent = true;
            pointers = outer(pointers);
        }
        return new MarkedBody(BodyText.of(start, places), 0, false, cut);
    }

    private static Set<String> outer(Set<String> pointers) {
        Set<String> outer = new TreeSet<>();
        for (String pointer : pointers) {
            int end = pointer.lastIndexOf('/');
            if (end > 0) {
                outer.add(pointer.substring(0, end));
            }
        }
        return outer;
    }

    private static MarkedBody around(List<Piece> pieces, boolean absent, int longest) {
        int total = 0;
        int mark = -1;
        for (Piece piece : pieces) {
            mark = mark < 0 && piece.marked() ? total : mark;
            total += piece.text().length();
        }
        int from = Math.max(0, Math.min(mark - longest / 3, total - longest));
        int to = Math.min(total, from + longest);
        List<Piece> shown = new ArrayList<>();
        int at = 0;
        for (Piece piece : pieces) {
            int start = Math.max(from - at, 0);
            int end = Math.min(to - at, piece.text().length());
            if (start < end) {
                shown.add(new Piece(piece.text().substring(start, end), piece.marked()));
            }
            at += piece.text().length();
        }
        return new MarkedBody(shown, from, absent, to - from < total);
    }

    private static boolean marked(List<Piece> pieces) {
        return pieces.stream().anyMatch(Piece::marked);
    }
}
