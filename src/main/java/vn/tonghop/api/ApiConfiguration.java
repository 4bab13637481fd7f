package vn.tonghop.api;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The interface for programs over a desk. */
@Configuration
@ComponentScan
public class ApiConfiguration {

  /** Below which everything lies. */
  static final String V1 = "/api/v1";

  /** Also of what the server refuses before anything of ours sees it. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTheServer() {
    return server -> server.addEngineValves(new ProblemValve());
  }
}
