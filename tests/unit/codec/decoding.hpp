// Texts as documents, and what decoding them is told: for the tests of the codec.
#pragma once

#include <doctest/doctest.h>
#include <fmt/core.h>
#include <string>
#include <utility>

#include "codec/codec.hpp"
#include "yaml/reader.hpp"

namespace nurture::test {

inline base::Date day(const char* text) {
  return base::parse_iso(text).value();
}

inline yaml::Document document(const std::string& text) {
  auto reading = yaml::read(text);
  REQUIRE(reading.document);
  return std::move(*reading.document);
}

inline codec::Decoded<model::Contact> contact(const std::string& text) {
  return codec::decode_contact(document(text), "contacts/ada-lovelace.yaml");
}

/// "line:column severity message (hint)", a line each.
inline std::string told(const base::Diagnostics& diagnostics) {
  std::string all;
  for (const auto& one : diagnostics) {
    const bool error = one.severity == base::Severity::error;
    all += fmt::format("{}:{} {} {}{}\n", one.line, one.column, error ? "error" : "warning",
                       one.message, one.hint.empty() ? "" : " (" + one.hint + ")");
  }
  return all;
}

}  // namespace nurture::test
