package dev.imagery.orchestration.homepage;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** Gives the homepage an entity tag of its bytes, so that the same answer of another release is not sent again. */
@Configuration(proxyBeanMethods = false)
class TagConfiguration {

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> homepageTags() {
        var tags = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        tags.addUrlPatterns("/v1/homepage");
        return tags;
    }
}
