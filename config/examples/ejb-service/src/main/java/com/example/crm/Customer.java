package com.example.crm;

public record Customer(int id, String name) {}
