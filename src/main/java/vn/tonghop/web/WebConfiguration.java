package vn.tonghop.web;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The pages over a desk. */
@Configuration
@ComponentScan
class WebConfiguration implements WebMvcConfigurer {

  private static final int A_DAY = 86_400;

  @Bean
  MessageSource messageSource() {
    ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
    texts.setBasename("vn/tonghop/web/web");
    texts.setDefaultEncoding("UTF-8");
    texts.setFallbackToSystemLocale(false);
    return texts;
  }

  @Bean
  LocaleResolver localeResolver() {
    return new ChosenLanguage();
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/vn/tonghop/web/assets/")
        .setCachePeriod(A_DAY);
  }
}
