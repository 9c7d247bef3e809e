// What the target nurture_twice is nurture with: a reading that asks yaml-cpp as well about every
// text, and no short cut by which a text isn't read at all. Both stand in for the functions of
// src/, which the linker then leaves out; the reader itself comes along as own_read().
//
// A difference ends the program at once, so that no transcript can miss it.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

#include "index/quick_facts.hpp"
#include "yaml/edit_parts.hpp"
#include "yaml/reader.hpp"

namespace nurture::yaml {

Reading own_read(std::string text, const Limits& limits);  // src/yaml/reader.cpp, under this name

namespace {

/// How a flaw begins that is one on purpose, whatever yaml-cpp says to the text (see reader.hpp):
/// what it would misread in silence, and what is bounded.
constexpr std::array stricter = {
    "a NUL byte",
    "a control character",
    "bytes that are not UTF-8",
    "UTF-16, not UTF-8",
    "duplicate key",
    "a quote that is never closed",
    "a line inside quotes that is not indented",  // as where a quote is forgotten
    "a second document",
    "a key that is not a text",
    "an undefined tag",
    "a tab as indentation",
    "a line without a colon",
    "an unresolved merge conflict",
    "a file of ",  // too many bytes
    "more than ",  // too many values
    "aliases that stand for ",
    "nested deeper than ",
    "a key of more than ",
    "an alias inside what it stands for",
};

[[noreturn]] void differ(const std::string& how, std::string_view text) {
  std::cerr << "the readers differ: " << how << "; the text:\n" << text << std::flush;
  std::abort();
}

bool on_purpose(const std::string& message) {
  return std::any_of(stricter.begin(), stricter.end(),
                     [&](const char* begin) { return message.starts_with(begin); });
}

}  // namespace

}  // namespace nurture::yaml

nurture::yaml::Reading nurture::yaml::read(std::string text, const Limits& limits) {
  Reading reading = own_read(text, limits);
  if (!reading.document) {
    // What is refused on purpose is not even shown to yaml-cpp: its memory is not bounded.
    const std::string& flaw = reading.flaws.at(0).message;
    if (!on_purpose(flaw) && second_reading(text)) differ("nurture alone refuses: " + flaw, text);
    return reading;
  }
  const auto second = second_reading(text);
  if (!second) differ("yaml-cpp alone refuses", text);
  if (!same_tree(reading.document->root(), *second)) differ("they read different values", text);
  return reading;
}

// Nothing is certain by skimming.
bool nurture::index::quick_contact(std::string_view /*bytes*/, std::string_view /*id*/,
                                   const model::ChannelTable& /*settings*/, model::Date /*today*/,
                                   QuickContact& /*contact*/) {
  return false;
}
