package dev.assay.exchange;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How many calls begin in a second at most at one host and port, whoever sends them and for which target. */
public final class Rate {
    private final double perSecond;
    private final Map<String, Pace> paces = new ConcurrentHashMap<>();

    /** @param perSecond most calls in a second; 0 for no bound */
    public Rate(double perSecond) {
        this.perSecond = perSecond;
    }

    Pace of(URI url) {
        int port = url.getPort() < 0 ? "https".equals(url.getScheme()) ? 443 : 80 : url.getPort();
        String host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
        return paces.computeIfAbsent(host + ":" + port, place -> new Pace(perSecond));
    }
}
