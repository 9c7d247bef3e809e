// The tags of an XML text, one after the other, with their attributes: what backups are read by.
// Nothing is kept of what was passed; what stands between tags isn't looked at. A document type is
// passed over, so that no entity is ever defined.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace nurture::exchange {

struct XmlAttribute {
  std::string_view name;
  std::string_view value;  ///< as written: see xml_text
};

struct XmlTag {
  std::string_view name;
  bool begins = false, ends = false;  ///< both: <name/>
  int line = 0;
  std::vector<XmlAttribute> attributes;

  /// As written; empty where there is none.
  std::string_view raw(std::string_view name) const;
  /// Decoded.
  std::string text(std::string_view name) const;
};

class XmlTags {
 public:
  /// The text must outlive this.
  explicit XmlTags(std::string_view text) : text_(text) {}

  /// The next tag, until the one after it is asked for; null behind the last.
  const XmlTag* next();
  /// Whether the text ended in the middle of a tag, or before every element was closed.
  bool cut_off() const { return cut_off_ || open_ > 0; }
  int line() const { return line_; }  ///< the one reached

 private:
  void pass(std::size_t to);
  bool pass_other(std::string_view begin, std::string_view end);
  bool pass_document_type();
  bool read_tag();
  std::string_view word();
  void skip_blanks();
  bool read_attribute();

  std::string_view text_;
  std::size_t at_ = 0;
  int line_ = 1, open_ = 0;
  bool cut_off_ = false;
  XmlTag tag_;
};

/// An attribute's value as text: the five entities and numbers, also two that are halves of one
/// character (&#55357;&#56832;), which is no XML, and usual. Any other entity stays as it is
/// written. Always UTF-8.
std::string xml_text(std::string_view raw);

}  // namespace nurture::exchange
