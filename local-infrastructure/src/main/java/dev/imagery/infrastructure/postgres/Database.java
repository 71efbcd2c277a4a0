package dev.imagery.infrastructure.postgres;

/**
 * How to reach one database.
 *
 * @param url the JDBC URL
 * @param username the role that owns the database
 * @param password the password of that role
 */
public record Database(String url, String username, String password) {}
