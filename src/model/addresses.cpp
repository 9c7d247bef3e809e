// What somebody can be reached by.
#include "model/addresses.hpp"

namespace nurture::model {

bool may_be_email(std::string_view text) {
  const auto at = text.find('@');
  return at != std::string_view::npos && at > 0 && at + 1 < text.size();
}

bool may_be_phone(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos;
}

}  // namespace nurture::model
