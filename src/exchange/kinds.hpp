// The kinds of files that `import` takes.
#pragma once

#include <span>
#include <string_view>

#include "exchange/record.hpp"

namespace nurture::exchange {

struct Kind {
  std::string_view name;   ///< for --as: "vcard"
  std::string_view about;  ///< "address cards: vCard 2.1, 3.0, 4.0"
  /// Whether a file is of this kind, by its content; where content can't tell, by its name.
  bool (*is)(const Source& source);
  /// Throws base::Error (Exit::usage) where the person must decide something first; a file that
  /// can't be read as this kind at all has one error in `flaws` and nobody in `people`. Null: of
  /// mail, which is read in pieces (mail_scan.hpp).
  Reading (*read)(const Source& source, const ReadOptions& options);
  bool touches = false;  ///< of touches alone: one without any is no fault
};

/// In the order in which they are asked.
std::span<const Kind> kinds();
const Kind* find_kind(std::string_view name);
/// What the source is; null: none of them.
const Kind* kind_of(const Source& source);

}  // namespace nurture::exchange
