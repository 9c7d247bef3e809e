// The text of a file that somebody else's program wrote.
#include "exchange/source_text.hpp"

#include <utility>

#include "base/charset.hpp"
#include "base/error.hpp"

namespace nurture::exchange {

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

}  // namespace nurture::exchange
