// The text of a file that somebody else's program wrote.
#include "exchange/source_text.hpp"

#include <algorithm>
#include <utility>

#include "base/charset.hpp"
#include "base/error.hpp"
#include "base/strings.hpp"
#include "base/utf8.hpp"

namespace nurture::exchange {
namespace {

bool controls(char32_t value) {
  return value < 0x20 || (value >= 0x7F && value <= 0x9F) || value == 0x2028 || value == 0x2029;
}

}  // namespace

std::string text_of(const Source& source, const ReadOptions& options, Reading& reading) {
  if (!options.encoding.empty()) {
    auto text = base::decode(source.bytes, options.encoding);
    if (text) return *std::move(text);
    throw base::usage("unknown encoding '" + options.encoding + "'",
                      "names are as in MIME: UTF-8, UTF-16LE, ISO-8859-1, Windows-1252, Shift_JIS");
  }
  auto decoded = base::decode(source.bytes);
  if (!decoded.charset.empty())
    reading.remarks.push_back("read as " + decoded.charset + ": --encoding NAME if that is wrong");
  return std::move(decoded.text);
}

std::string_view text_or_copy(const Source& source, const ReadOptions& options, Reading& reading,
                              std::string& copy) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  std::string_view text = source.bytes;
  if (text.starts_with(mark)) text.remove_prefix(mark.size());
  if (options.encoding.empty() && base::valid_utf8(text) && text.find('\0') == text.npos)
    return text;
  copy = text_of(source, options, reading);
  return copy;
}

std::string single_line(std::string_view text) {
  const bool plain = std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7F; });
  if (plain) return std::string(base::trim(text));
  std::string line;
  bool gap = false;
  while (!text.empty()) {
    const base::CodePoint next = base::front(text);
    if (controls(next.value)) {
      gap = true;
    } else {
      if (gap && !line.empty() && line.back() != ' ' && next.value != ' ') line += ' ';
      base::append(line, next.value);
      gap = false;
    }
    text.remove_prefix(next.length);
  }
  return std::string(base::trim(line));
}

std::string_view without_scheme(std::string_view text, std::string_view scheme) {
  for (text = base::trim(text); base::lower(text.substr(0, scheme.size())) == scheme;)
    text = base::trim(text.substr(scheme.size()));
  return text;
}

std::string bare_address(std::string_view text) {
  constexpr std::string_view scheme = "mailto:";
  const std::string line = single_line(text);
  std::string_view address = without_scheme(line, scheme);
  const std::size_t open = address.find('<');
  const std::size_t close = open == std::string_view::npos ? open : address.find('>', open);
  if (close != std::string_view::npos)
    address = without_scheme(address.substr(open + 1, close - open - 1), scheme);
  return std::string(address);
}

std::string prose_as_it_stands(std::string_view text) {
  std::string lines;
  while (!text.empty()) {
    const base::CodePoint next = base::front(text);
    const bool breaks = next.value == '\n' || next.value == '\r' || next.value == 0x2028 ||
                        next.value == 0x2029 || next.value == 0x85;
    if (breaks) {
      lines += '\n';
    } else if (next.value == '\t' || !controls(next.value)) {
      base::append(lines, next.value);
    }
    text.remove_prefix(text.starts_with("\r\n") ? 2 : next.length);
  }
  return std::string(base::trim_end(lines));
}

std::string prose(std::string_view text) {
  return std::string(base::trim(prose_as_it_stands(text)));
}

TextFront front_of_text(const Source& source) {
  constexpr std::size_t enough = std::size_t{64} << 10;
  std::string_view front = source.bytes;
  if (front.size() > enough) front = front.substr(0, front.find_last_of('\n', enough) + 1);
  if (front.empty()) front = std::string_view(source.bytes).substr(0, enough);
  if (front.size() % 2 == 1 && front.size() < source.bytes.size())
    front = std::string_view(source.bytes).substr(0, front.size() + 1);  // UTF-16LE's other half
  const bool cut = front.size() < source.bytes.size();
  TextFront made{base::decode(front).text, cut};
  constexpr std::string_view never_in_text("\x01\x02\x03\x04\x05\x06\x07\x08\x0E\x0F\x10\x11", 12);
  if (made.text.find_first_of(never_in_text) != std::string::npos) made.text.clear();
  return made;
}

}  // namespace nurture::exchange
