// Any text and any change: an edit is refused, or reads back as intended with all other bytes the
// same. The first bytes of the input choose the change, the rest is the file.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>

#include "yaml/edit.hpp"
#include "yaml/reader.hpp"

namespace {

using namespace nurture::yaml;

[[noreturn]] void broken(const char* law, const std::string& before, const std::string& after) {
  std::cerr << "broken law: " << law << "\n--- before\n"
            << before << "\n--- after\n"
            << after << "\n";
  std::abort();
}

/// Takes choices from the input's first bytes.
class Choices {
 public:
  Choices(const std::uint8_t* data, std::size_t size) : data_(data), size_(size) {}
  std::size_t next(std::size_t bound) { return at_ < size_ ? data_[at_++] % bound : 0; }

 private:
  const std::uint8_t* data_;
  std::size_t size_;
  std::size_t at_ = 0;
};

constexpr std::size_t choice_bytes = 8;

Path some_path(const Document& document, Choices& choices, bool new_key) {
  Path path;
  Ref at = document.root();
  for (std::size_t depth = choices.next(4); at.size() > 0; --depth) {
    const std::size_t index = choices.next(at.size());
    const auto steps = static_cast<std::ptrdiff_t>(index);
    if (at.kind() == Kind::map) {
      const Ref::Entry entry = *std::next(at.entries().begin(), steps);
      path.emplace_back(std::string(entry.key.text()));
      at = entry.value;
    } else {
      path.emplace_back(index);
      at = *std::next(at.items().begin(), steps);
    }
    if (depth == 0) break;
  }
  if (new_key) path.emplace_back(std::string("new key"));
  return path;
}

Value some_value(Choices& choices) {
  constexpr std::string_view texts[] = {"word",         "no", "a: b # c", "One.\nTwo.\n",
                                        "  One.\nTwo.", "",   "x, [y]"};
  const auto text = [&] { return scalar(std::string(texts[choices.next(std::size(texts))])); };
  switch (choices.next(5)) {
    case 0:
      return map({{"date", scalar("2026-11-02")}, {"note", text()}});
    case 1:
      return list(std::vector<Value>{text(), scalar("b")});
    case 2:
      return Value{};
    default:
      return text();
  }
}

Change some_change(const Document& document, Choices& choices) {
  switch (choices.next(6)) {
    case 4:
      return MoveItem{some_path(document, choices, false), choices.next(4), choices.next(4)};
    case 0:
      return Set{some_path(document, choices, false), some_value(choices)};
    case 1:
      return Set{some_path(document, choices, true), some_value(choices)};
    case 2:
      return Remove{some_path(document, choices, false)};
    default:
      return Insert{some_path(document, choices, false), choices.next(3), some_value(choices)};
  }
}

/// The comments of a text as they stand, without those that merely look like one.
std::size_t count_of(std::string_view text, std::string_view word) {
  std::size_t count = 0;
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1))
    ++count;
  return count;
}

void check_untouched(const Document& before, const std::string& after, const Change& change) {
  const std::string text(before.text());
  if (std::holds_alternative<Insert>(change)) {
    // An insertion loses no line but the one it hangs on.
    const std::size_t lines = count_of(text, "\n");
    if (count_of(after, "\n") + 1 < lines) broken("an insertion loses no line", text, after);
    if (count_of(after, "#") < count_of(text, "#"))
      broken("an insertion loses no comment", text, after);
  }
  if (const auto* move = std::get_if<MoveItem>(&change)) {
    // In brackets it goes and comes as another item, without its comment.
    if (count_of(after, "#") > count_of(text, "#"))
      broken("a move doubles no comment", text, after);
    if (move->from == move->to && after != text)
      broken("an item in its own place stays as it is", text, after);
  }
  const Reading again = read(after);
  if (!again.document) broken("an edited text can be read", text, after);
  if (edit(*again.document, {}, {}) != after) broken("no change changes nothing", text, after);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < choice_bytes) return 0;
  Choices choices(data, choice_bytes);
  Limits limits;
  limits.nodes = 10'000;
  const Reading reading = read(
      std::string(reinterpret_cast<const char*>(data) + choice_bytes, size - choice_bytes), limits);
  if (!reading.document) return 0;
  const Document& document = *reading.document;
  const Change change = some_change(document, choices);
  try {
    const std::string after = edit(document, {change}, {});
    check_untouched(document, after, change);
    if (edit(*read(after).document, {}, {}) != after) broken("the same bytes", "", after);
  } catch (const Refused&) {
    return 0;
  }
  return 0;
}
