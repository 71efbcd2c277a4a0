package dev.imagery.orchestration.homepage;

import dev.imagery.orchestration.asset.AssetUrls;
import dev.imagery.orchestration.customization.Customization;
import dev.imagery.orchestration.page.Pages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class HomepageConfiguration {

    @Bean
    Homepages homepages(
            Pages pages, Customization customization, ResolutionSettings resolutions, AssetUrls urls, JsonMapper json) {
        return new Homepages(pages, customization, resolutions.ladder(), urls, json);
    }
}
