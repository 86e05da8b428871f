import dev.assay.run.Catalog;
import dev.assay.run.Embedded;
import dev.assay.run.PackKit;
import dev.assay.run.RunOptions;
import dev.assay.run.TargetRun;
import java.util.List;
import java.util.Optional;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** Records what a run sends, and sends it again with OkHttp alone: what the exchanges cost without any checking. */
public final class Replay {
    public static void main(String[] args) throws Exception {
        PackKit kit = Catalog.of(List.of()).kit("huaweicloud");
        try (Embedded reference = Embedded.start(kit, List.of());
                TargetRun run = new TargetRun(kit, reference.target(), RunOptions.usual())) {
            run.run(Optional.empty());
            List<String> urls = run.probe().exchanges().stream().map(exchange -> exchange.url()).toList();
            OkHttpClient client = new OkHttpClient.Builder().followRedirects(false).build();
            for (int round = 1; round <= 3; round++) {
                long start = System.nanoTime();
                long bytes = 0;
                for (String url : urls) {
                    Request request = new Request.Builder().url(url)
                            .header("X-Auth-Token", "not-a-token").build();
                    try (var response = client.newCall(request).execute()) {
                        bytes += response.body().bytes().length;
                    }
                }
                System.out.printf("round %d: %d exchanges, %d bytes, %.3f s%n",
                        round, urls.size(), bytes, (System.nanoTime() - start) / 1e9);
            }
        }
        System.exit(0);
    }
}
