package com.example.crm;

public record CustomerRequest(int id) {}
