package dev.imagery.orchestration.asset;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AssetConfiguration {

    @Bean
    AssetUrls assetUrls(CdnSettings settings) {
        return new AssetUrls(settings.baseUrl());
    }
}
