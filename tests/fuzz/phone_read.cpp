// Any bytes: no reader of calls and chats crashes or hangs, and what it finds can be written into a
// store. The first byte picks the reader.
#include <array>
#include <cstdint>
#include <string>

#include "base/error.hpp"
#include "base/text.hpp"
#include "exchange/kinds.hpp"
#include "tests/fuzz/law.hpp"

namespace {

using namespace nurture;

constexpr std::array<std::string_view, 4> fuzzed_kinds{"phone", "whatsapp", "telegram", "messages"};

void check_touch(const exchange::TouchRecord& record, base::Date today, const std::string& bytes) {
  const model::Interaction& touch = record.touch;
  if (touch.date > today) test::broken("no touch is to come", bytes);
  if (record.times < 1) test::broken("a touch stands for something", bytes);
  if (base::blank(record.who)) test::broken("a touch is somebody's", bytes);
  for (const std::string& text : {record.who, record.name, touch.note}) {
    if (!base::valid_utf8(text)) test::broken("text is UTF-8", bytes);
    if (text.find('\n') != std::string::npos)
      test::broken("names and notes are of one line", bytes);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const exchange::Kind& kind = *exchange::find_kind(fuzzed_kinds.at(*data % fuzzed_kinds.size()));
  const exchange::Source source{"WhatsApp Chat with Ada.txt",
                                std::string(reinterpret_cast<const char*>(data) + 1, size - 1)};
  exchange::ReadOptions options;
  options.settings = model::default_settings();
  options.today = *base::parse_iso("2026-11-23");
  options.us = {"dave"};
  options.first_lines = true;
  kind.is(source);
  exchange::kind_of(source);
  try {
    for (const exchange::TouchRecord& record : kind.read(source, options).touches)
      check_touch(record, options.today, source.bytes);
  } catch (const base::Error&) {
    // Something must be decided by hand.
  }
  return 0;
}
