package dev.imagery.storage.cdn;

import dev.imagery.storage.database.OutsideTransactions;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;

/** Amazon CloudFront: one distribution. */
final class CloudFront implements Cdn {

    private static final String COMPLETED = "Completed";

    private final CloudFrontClient client;
    private final String distribution;

    CloudFront(CloudFrontClient client, String distribution) {
        this.client = client;
        this.distribution = distribution;
    }

    @Override
    public String name() {
        return "cloudfront " + distribution;
    }

    @Override
    public String invalidate(String reference, List<String> paths) {
        return call(() -> client.createInvalidation(request -> request.distributionId(distribution)
                        .invalidationBatch(batch -> batch.callerReference(reference)
                                .paths(all -> all.quantity(paths.size()).items(paths)))))
                .invalidation()
                .id();
    }

    @Override
    public boolean isDone(String id) {
        return call(() -> client.getInvalidation(
                        request -> request.distributionId(distribution).id(id)))
                .invalidation()
                .status()
                .equals(COMPLETED);
    }

    private <T> T call(Supplier<T> call) {
        OutsideTransactions.require();
        try {
            return call.get();
        } catch (SdkException e) {
            throw new CdnException(name() + ": " + e.getMessage(), e);
        }
    }
}
